/// One node of a parsed document, in the flat depth-first array `Document.blocks`.
@usableFromInline
package struct Block: Hashable, Sendable {
  /// Named as in CommonMark, chapters 4 and 5.
  @usableFromInline
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
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

    package var isCode: Bool { self == .indentedCode || self == .fencedCode }

    /// Whether blocks of this kind are content: paragraphs, table cells or code, but not headings.
    package var isContent: Bool { self == .paragraph || self == .tableCell || isCode }
  }

  @usableFromInline package var kind: Kind
  /// Heading level 1...6, else 0.
  package var level: UInt8 = 0
  /// The byte that distinguishes variants, else 0.
  ///
  /// For a list and its items `-`, `*`, `+`, `.` or `)`; for fenced code `` ` `` or `~`; for a heading `#`,
  /// or `=` or `-` if it is underlined.
  package var marker: UInt8 = 0
  /// Whether fenced code has a closing fence; false for all other kinds.
  package var isClosed = false
  /// Whether a list is tight (CommonMark section 5.3); true for all other kinds.
  package var isTight = true
  /// From the block's first byte to the end of the text on its last line.
  ///
  /// Includes the marker, but not the prefixes of enclosing containers or the last line ending.
  package var range: SourceRange
  /// First line, counted from 1.
  package var line: UInt32
  /// Last line, counted from 1, inclusive.
  package var endLine: UInt32
  /// Index of the enclosing block; the document is its own parent.
  package var parent: Int32
  /// Index of the first block after this one's subtree.
  ///
  /// The children of block `i` are `i + 1`, then each child's `next`, as long as that is below
  /// `blocks[i].next`.
  package var next: Int32 = 0
  /// Index in `Document.lines` of the block's first own text line.
  ///
  /// Own text lines have no container prefixes. Those of paragraphs, headings, table cells and definitions
  /// are trimmed; those of code and front matter do not include the fences.
  @usableFromInline package var firstLine: UInt32
  /// Number of own text lines; 0 for containers.
  @usableFromInline package var lineCount: UInt32 = 0

  /// Whether the block's own lines are inline content; see `DocumentInlines`.
  @inlinable package var hasInlines: Bool { kind == .paragraph || kind == .heading || kind == .tableCell }

  /// Sets the end of the block and its subtree.
  mutating func end(at offset: Int, line: Int, next: Int) {
    range.upperBound = UInt32(truncatingIfNeeded: offset)
    endLine = UInt32(truncatingIfNeeded: line)
    self.next = Int32(truncatingIfNeeded: next)
  }
}
