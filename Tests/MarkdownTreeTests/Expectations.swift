import MarkdownTree
import TestSupport
import Testing

/// Parses `text` and a final line feed, and compares the dump of the blocks.
func expectTree(
  _ text: String, _ expected: String, _ options: ParseOptions = .commonMark,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let document = Document(parsing: SourceText(text + "\n"), options: options)
  #expect(TreeDump(document).description == expected + "\n", sourceLocation: sourceLocation)
}

/// Parses `text` and a final line feed, and compares the spans. `--` separates the blocks in `expected`.
func expectSpans(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let document = Document(parsing: SourceText(text + "\n"))
  let blocks = document.spansOfBlocks.map { spans in
    spans.map { "\($0.name) \(document.source.string($0.range).debugDescription)" }.joined(separator: "\n")
  }
  #expect(blocks.joined(separator: "\n--\n") == expected, sourceLocation: sourceLocation)
}

extension SourceText {
  init(_ text: String) {
    self.init(Array(text.utf8))
  }
}

extension InlineSpan {
  /// The kind, with a `+` if the span continues the one on the previous line.
  fileprivate var name: String { "\(kind)" + (isContinuation ? "+" : "") }
}
