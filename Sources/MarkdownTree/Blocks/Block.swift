/// One node of a parsed document, in the flat depth-first array `Document.blocks`.
public struct Block: Hashable, Sendable {
  /// The names are those of the CommonMark spec, chapters 4 and 5.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    case document
    case frontMatter
    case blockQuote
    case list
    case item
    case paragraph
    case heading
    case thematicBreak
    case indentedCode
    case fencedCode
    case htmlBlock
    case linkReferenceDefinition
    case table
    case tableRow
    case tableCell

    public var isCode: Bool { self == .indentedCode || self == .fencedCode }

    /// Whether blocks of this kind say something themselves: text, a table cell or code, but not a heading.
    public var isContent: Bool { self == .paragraph || self == .tableCell || isCode }
  }

  public var kind: Kind
  /// Heading level 1...6, else 0.
  public var level: UInt8 = 0
  /// The byte that distinguishes variants, else 0.
  ///
  /// For a list and its items `-`, `*`, `+`, `.` or `)`; for fenced code `` ` `` or `~`; for a heading `#`,
  /// or `=` or `-` when it is underlined.
  public var marker: UInt8 = 0
  /// `isClosed` and `isTight` in one byte, because a document has about as many blocks as lines.
  var flags: Flags = .isTight
  /// From the block's first byte to the end of the text on its last line.
  ///
  /// Includes the marker, but neither prefixes of the enclosing containers nor the last line ending.
  public var range: SourceRange
  /// First line, counted from 1.
  public var line: UInt32
  /// Last line, counted from 1, inclusive.
  public var endLine: UInt32
  /// Index of the enclosing block; the document is its own parent.
  public var parent: Int32
  /// Index of the first block after this one's subtree.
  ///
  /// The children of block `i` are `i + 1`, then each child's `next`, as long as that is below
  /// `blocks[i].next`.
  public var next: Int32 = 0
  /// Index in `Document.lines` of the block's first own text line.
  ///
  /// The own lines of paragraphs, headings and table cells are inline content, without prefixes and surrounding
  /// blanks; those of code, HTML and front matter are content without fences; a definition has its source lines.
  public var firstLine: UInt32
  /// Number of own text lines; 0 for containers.
  public var lineCount: UInt32 = 0

  /// Whether fenced code has a closing fence; false for everything else.
  public var isClosed: Bool {
    get { flags.contains(.isClosed) }
    set { if newValue { flags.insert(.isClosed) } else { flags.remove(.isClosed) } }
  }

  /// Whether a list is tight, CommonMark section 5.3; true for everything else.
  public var isTight: Bool {
    get { flags.contains(.isTight) }
    set { if newValue { flags.insert(.isTight) } else { flags.remove(.isTight) } }
  }

  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let isClosed = Flags(rawValue: 1)
    static let isTight = Flags(rawValue: 2)
  }

  /// Whether the block's own lines are inline content, see `DocumentInlines`.
  @inlinable public var hasInlines: Bool { kind == .paragraph || kind == .heading || kind == .tableCell }

  /// Sets the end of the block and its subtree.
  mutating func end(at offset: Int, line: Int, next: Int) {
    range.upperBound = UInt32(truncatingIfNeeded: offset)
    endLine = UInt32(truncatingIfNeeded: line)
    self.next = Int32(truncatingIfNeeded: next)
  }
}
