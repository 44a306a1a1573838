import MarkdownTree

/// What is wrong with a parsed document; empty when all that consumers rely on holds.
package func brokenInvariants(of document: Document) -> [String] {
  var problems: [String] = []
  func check(_ holds: Bool, _ problem: @autoclosure () -> String) {
    if !holds { problems.append(problem()) }
  }
  let blocks = document.blocks
  let places = RangeCheck(document.source)
  check(blocks.first?.kind == .document, "the document comes first")
  check(blocks.first.map { Int($0.next) } == blocks.count, "the document's subtree is everything")
  let kinds = Set(blocks.map(\.kind))
  for kind in (0...UInt8.max).compactMap(Block.Kind.init) {
    check(document.has(kind) == kinds.contains(kind), "the document knows whether it has a \(kind)")
  }

  for (index, block) in blocks.enumerated() {
    let name = "\(block.kind) \(index)"
    problems += places.problems(of: block.range, name)
    check(block.line >= 1 && block.line <= block.endLine, "\(name): lines are ordered")
    check(Int(block.next) > index && Int(block.next) <= blocks.count, "\(name): next points forward")
    for line in document.textLines(of: index) {
      problems += places.problems(of: line, "a text line of \(name)")
      check(line.isEmpty || block.range.start <= line.start, "\(name): text line is in front of the block")
      check(line.isEmpty || line.end <= block.range.end, "\(name): text line is behind the block")
    }
    guard index > 0 else { continue }
    check(blocks[index - 1].line <= block.line, "\(name): blocks are in text order")
    check(blocks[index - 1].range.start <= block.range.start, "\(name): blocks begin in order")
    guard blocks.indices.contains(Int(block.parent)) else { continue }
    let parent = blocks[Int(block.parent)]
    check(Int(block.parent) < index && block.next <= parent.next, "\(name): subtree is in the parent's")
    check(parent.range.start <= block.range.start, "\(name): starts in its parent")
    check(block.range.end <= parent.range.end, "\(name): ends in its parent")
    check(parent.line <= block.line && block.endLine <= parent.endLine, "\(name): lines are in the parent's")
    check(parent.lineCount == 0, "\(name): only leaf blocks have text lines")
  }
  return problems + brokenSpans(of: document, places)
}

/// Spans have to cover the content of their block, without gaps and in order.
private func brokenSpans(of document: Document, _ places: RangeCheck) -> [String] {
  var problems: [String] = []
  var inlines = DocumentInlines(document)
  for index in document.blocks.indices {
    let spans = inlines.spans(of: index)
    guard document.blocks[index].hasInlines else {
      if !spans.isEmpty { problems.append("block \(index) has no inline content") }
      continue
    }
    let lines = document.textLines(of: index)
    var end = lines.first?.start ?? 0
    /// The line of the last span: spans are in order, so the search for the next one's goes on from there.
    var line = lines.startIndex
    for span in spans {
      problems += places.problems(of: span.range, "a span of block \(index)")
      if span.range.start != end { problems.append("block \(index): gap or overlap at \(end)") }
      if span.range.isEmpty { problems.append("block \(index): empty span at \(end)") }
      let isBreak = span.kind == .softBreak || span.kind == .hardBreak
      while line < lines.endIndex, lines[line].end < span.range.end { line += 1 }
      if !isBreak, line == lines.endIndex || span.range.start < lines[line].start {
        problems.append("block \(index): span at \(end) is on no line")
      }
      end = span.range.end
    }
    if end != lines.last?.end ?? 0 { problems.append("block \(index): content behind \(end) has no span") }
  }
  return problems
}
