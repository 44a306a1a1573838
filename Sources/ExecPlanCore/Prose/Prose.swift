import MarkdownTree

/// What one pass over a plan's prose found, for all rules.
struct Prose: Sendable {
  /// An inline of a kind that some rule looks at, with the block it stands in.
  struct Span: Sendable {
    let inline: InlineSpan
    private let blockIndex: UInt32

    var block: Int { Int(blockIndex) }

    /// There may be many, so each is kept small.
    init(inline: InlineSpan, block: Int) {
      self.inline = inline
      blockIndex = UInt32(truncatingIfNeeded: block)
    }
  }

  /// A byte of plain text that may begin a slot: `<`, `[`, or the first of an ellipsis.
  struct Mark: Sendable {
    let offset: Int
    let block: Int
  }

  /// Phrases of each rule, in the order of the text.
  var matches: [[PhraseMatch]]
  /// Code spans, link targets, autolinks, HTML and comments, in the order of the text.
  var spans: [Span] = []
  var marks: [Mark] = []
  var language = LanguageSample()

  init(ruleCount: Int) { matches = (0..<ruleCount).map { _ in [] } }

  /// The spans of some blocks. Logarithmic, for the spans are in order.
  func spans(in blocks: Range<Int>) -> ArraySlice<Span> {
    let start = spans.partitioningIndex { $0.block >= blocks.lowerBound }
    let end = spans.partitioningIndex { $0.block >= blocks.upperBound }
    return spans[start..<end]
  }
}
