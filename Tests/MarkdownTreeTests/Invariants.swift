import MarkdownTree

/// What is wrong with a parsed document; empty when all that consumers rely on holds.
func brokenInvariants(of document: Document) -> [String] {
  var problems: [String] = []
  func check(_ holds: Bool, _ problem: String) {
    if !holds { problems.append(problem) }
  }
  let blocks = document.blocks
  check(blocks.first?.kind == .document, "the document comes first")
  check(blocks.first.map { Int($0.next) } == blocks.count, "the document's subtree is everything")

  for (index, block) in blocks.enumerated() {
    let name = "\(block.kind) \(index)"
    check(block.range.start <= block.range.end, "\(name): range is ordered")
    check(block.range.end <= document.source.count, "\(name): range is inside the text")
    check(block.line >= 1 && block.line <= block.endLine, "\(name): lines are ordered")
    check(Int(block.next) > index && Int(block.next) <= blocks.count, "\(name): next points forward")
    for line in document.textLines(of: index) {
      check(line.start <= line.end && line.end <= document.source.count, "\(name): text line is in the text")
      check(line.isEmpty || block.range.start <= line.start, "\(name): text line is in front of the block")
      check(line.isEmpty || line.end <= block.range.end, "\(name): text line is behind the block")
    }
    guard index > 0 else { continue }
    check(blocks[index - 1].line <= block.line, "\(name): blocks are in text order")
    guard blocks.indices.contains(Int(block.parent)) else { continue }
    let parent = blocks[Int(block.parent)]
    check(Int(block.parent) < index && block.next <= parent.next, "\(name): subtree is in the parent's")
    check(parent.range.start <= block.range.start, "\(name): starts in its parent")
    check(block.range.end <= parent.range.end, "\(name): ends in its parent")
    check(parent.line <= block.line && block.endLine <= parent.endLine, "\(name): lines are in the parent's")
    check(parent.lineCount == 0, "\(name): only leaf blocks have text lines")
  }
  return problems + brokenSpans(of: document)
}

/// Spans have to cover the content of their block, without gaps and in order.
private func brokenSpans(of document: Document) -> [String] {
  var problems: [String] = []
  var scanner = InlineScanner(document)
  var spans: [InlineSpan] = []
  for index in document.blocks.indices {
    scanner.spans(of: index, into: &spans)
    guard document.blocks[index].hasInlines else {
      if !spans.isEmpty { problems.append("block \(index) has no inline content") }
      continue
    }
    let lines = document.textLines(of: index)
    var end = lines.first?.start ?? 0
    for span in spans {
      if span.range.start != end { problems.append("block \(index): gap or overlap at \(end)") }
      if span.range.isEmpty { problems.append("block \(index): empty span at \(end)") }
      let isBreak = span.kind == .softBreak || span.kind == .hardBreak
      if !isBreak, !lines.contains(where: { $0.start <= span.range.start && span.range.end <= $0.end }) {
        problems.append("block \(index): span at \(end) is on no line")
      }
      end = span.range.end
    }
    if end != lines.last?.end ?? 0 { problems.append("block \(index): content behind \(end) has no span") }
  }
  return problems
}
