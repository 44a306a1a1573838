import MarkdownTree

extension Document {
  /// Everything about a document except byte offsets, to compare texts that differ in line endings only.
  package var shape: [String] {
    blocks.indices.map { index in
      let block = blocks[index]
      let lines = textLines(of: index).map(source.string)
      return "\(block.kind) \(block.level) \(block.marker) \(block.isClosed) \(block.isTight) "
        + "\(block.line)-\(block.endLine) \(block.parent) \(block.next) \(lines)"
    }
      + spansOfBlocks.joined().map { span in
        let isBreak = span.kind == .softBreak || span.kind == .hardBreak
        return "\(span.kind) \(isBreak ? "" : source.string(span.range))"
      }
  }

  /// The spans of each block with inline content, in document order.
  package var spansOfBlocks: [[InlineSpan]] {
    var inlines = DocumentInlines(self)
    var spans: [[InlineSpan]] = []
    for block in blocks.indices where blocks[block].hasInlines { spans.append(inlines.spans(of: block)) }
    return spans
  }
}

extension DocumentInlines {
  mutating func spans(of block: Int) -> [InlineSpan] {
    var spans = UniqueArray<InlineSpan>(capacity: 1)
    parse(block, into: &spans)
    return (0..<spans.count).map { spans[$0] }
  }
}
