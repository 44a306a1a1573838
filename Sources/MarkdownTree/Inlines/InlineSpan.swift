/// A stretch of inline content of one kind.
@frozen
public struct InlineSpan: Hashable, Sendable, BitwiseCopyable {
  /// What the bytes of a span are (CommonMark chapter 6).
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// Plain text.
    case text
    /// A whole code span with its backticks; one span per line.
    case codeSpan
    /// `[`, `![` or `]` of a real link or image.
    case linkBracket
    /// What follows a link text: `(destination "title")` or `[label]`; one span per line.
    case linkTarget
    /// `<https://…>` with its angle brackets, or a bare URL that GitHub makes a link.
    case autolink
    /// A raw HTML tag, declaration, processing instruction or CDATA section; one span per line.
    case html
    /// An HTML comment; one span per line.
    case comment
    /// A run of `*` or `_`, or the part of one, that opens or closes emphasis.
    case emphasis
    /// A run of `~` that opens or closes struck-out text.
    case strikethrough
    /// The backslash of an escape; the character behind it is text.
    case escape
    /// An entity or numeric character reference, `&…;`.
    case entity
    /// A line ending, with everything between the texts of the two lines.
    case softBreak
    /// The same where the line break is to be kept; a backslash that asks for it is included.
    case hardBreak
  }

  /// What the bytes are.
  public var kind: Kind
  /// Whether this carries on the previous span of the same kind, from which a line break separates it.
  public var isContinuation: Bool
  /// The bytes; never across a line ending, unless it is a break.
  public var range: SourceRange

  /// A span of `kind` over `range`.
  @inlinable
  public init(_ kind: Kind, _ range: SourceRange, isContinuation: Bool = false) {
    self.kind = kind
    self.isContinuation = isContinuation
    self.range = range
  }
}
