import MarkdownTree

/// The result of one pass over a plan's prose, for all rules.
struct Prose: Sendable {
  /// An inline span of a kind that rules read, and its block. Kept small because there may be many.
  struct Span: Sendable {
    let inline: InlineSpan
    private let blockIndex: UInt32

    var block: Int { Int(blockIndex) }

    init(inline: InlineSpan, block: Int) {
      self.inline = inline
      blockIndex = UInt32(truncatingIfNeeded: block)
    }
  }

  /// A byte of plain text that may begin a slot of a skeleton: `<`, `[`, or the first byte of an ellipsis.
  struct Mark: Sendable {
    let offset: Int
    let block: Int
  }

  /// The matches of each rule's phrases, in document order.
  var matches: [[PhraseMatch]]
  /// Code spans, link targets, autolinks, HTML and comments, in document order.
  var spans: [Span] = []
  var marks: [Mark] = []
  var language = LanguageSample()

  init(ruleCount: Int) { matches = (0..<ruleCount).map { _ in [] } }

  /// The spans in some blocks. Logarithmic.
  func spans(in blocks: Range<Int>) -> ArraySlice<Span> {
    let start = spans.partitioningIndex { $0.block >= blocks.lowerBound }
    let end = spans.partitioningIndex { $0.block >= blocks.upperBound }
    return spans[start..<end]
  }
}
