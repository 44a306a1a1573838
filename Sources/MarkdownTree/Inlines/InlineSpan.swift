/// Consecutive bytes of inline content of one kind.
@usableFromInline
package struct InlineSpan: Hashable, Sendable, BitwiseCopyable {
  /// The kinds of inline content (CommonMark chapter 6).
  @usableFromInline
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    case text
    /// A whole code span with its backticks; one span per line.
    case codeSpan
    /// The `[`, `![` or `]` of a link or image.
    case linkBracket
    /// The `(destination "title")` or `[label]` after a link text; one span per line.
    case linkTarget
    /// `<https://…>` with its angle brackets, or a bare URL that GitHub turns into a link.
    case autolink
    /// A raw HTML tag, declaration, processing instruction or CDATA section; one span per line.
    case html
    /// An HTML comment; one span per line.
    case comment
    /// A run of `*` or `_`, or part of a run, that opens or closes emphasis.
    case emphasis
    /// A run of `~` that opens or closes strikethrough.
    case strikethrough
    /// The backslash of an escape; the character after it is text.
    case escape
    /// An entity or numeric character reference, `&…;`.
    case entity
    /// A line ending, with all bytes between the texts of the two lines.
    case softBreak
    /// A line ending that renders as a line break, including the backslash that requests it.
    case hardBreak
  }

  @usableFromInline
  package var kind: Kind
  /// Whether this continues the previous span of the same kind after a line break.
  @usableFromInline
  package var isContinuation: Bool
  /// Only a break contains a line ending.
  @usableFromInline
  package var range: SourceRange

  @inlinable
  package init(_ kind: Kind, _ range: SourceRange, isContinuation: Bool = false) {
    self.kind = kind
    self.isContinuation = isContinuation
    self.range = range
  }
}
