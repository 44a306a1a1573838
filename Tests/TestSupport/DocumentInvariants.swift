import MarkdownTree

/// The invariants that a document violates; empty for a correct document.
package func brokenInvariants(of document: Document) -> [String] {
  var problems: [String] = []
  func check(_ holds: Bool, _ problem: @autoclosure () -> String) {
    if !holds { problems.append(problem()) }
  }
  let blocks = document.blocks
  let places = RangeCheck(document.source)
  check(blocks.first?.kind == .document, "the first block is not the document")
  check(blocks.first.map { Int($0.next) } == blocks.count, "the document's subtree does not hold all blocks")
  let kinds = Set(blocks.map(\.kind))
  for kind in (0...UInt8.max).compactMap(Block.Kind.init) {
    check(document.has(kind) == kinds.contains(kind), "has(\(kind)) is wrong")
  }

  for (index, block) in blocks.enumerated() {
    let name = "\(block.kind) \(index)"
    problems += places.problems(of: block.range, name)
    check(block.line >= 1 && block.line <= block.endLine, "\(name): lines are out of order")
    check(Int(block.next) > index && Int(block.next) <= blocks.count, "\(name): next does not point forward")
    for line in document.textLines(of: index) {
      problems += places.problems(of: line, "a text line of \(name)")
      check(line.isEmpty || block.range.start <= line.start, "\(name): a text line begins before the block")
      check(line.isEmpty || line.end <= block.range.end, "\(name): a text line ends after the block")
    }
    guard index > 0 else { continue }
    check(blocks[index - 1].line <= block.line, "\(name): line is before that of the previous block")
    check(blocks[index - 1].range.start <= block.range.start, "\(name): begins before the previous block")
    guard blocks.indices.contains(Int(block.parent)) else { continue }
    let parent = blocks[Int(block.parent)]
    check(
      Int(block.parent) < index && block.next <= parent.next, "\(name): subtree exceeds that of the parent")
    check(parent.range.start <= block.range.start, "\(name): begins before its parent")
    check(block.range.end <= parent.range.end, "\(name): ends after its parent")
    check(
      parent.line <= block.line && block.endLine <= parent.endLine,
      "\(name): lines exceed those of the parent")
    check(parent.lineCount == 0, "\(name): the parent has text lines, which only leaf blocks have")
  }
  return problems + brokenSpans(of: document, places)
}

/// Whether spans cover the content of their block, in order and without gaps.
private func brokenSpans(of document: Document, _ places: RangeCheck) -> [String] {
  var problems: [String] = []
  var inlines = DocumentInlines(document)
  for index in document.blocks.indices {
    let spans = inlines.spans(of: index)
    guard document.blocks[index].hasInlines else {
      if !spans.isEmpty { problems.append("block \(index) has spans but no inline content") }
      continue
    }
    let lines = document.textLines(of: index)
    var end = lines.first?.start ?? 0
    // Spans are in order, so the search for a span's line continues at the line of the previous span.
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
    if end != lines.last?.end ?? 0 { problems.append("block \(index): content after \(end) has no span") }
  }
  return problems
}
