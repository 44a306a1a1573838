import MarkdownTree

/// A phrase found in prose. There may be many, so each is kept small.
public struct PhraseHit: Sendable {
  /// From its first word's first byte to its last word's end; it may run over a line break.
  let range: SourceRange
  private let entryIndex: UInt32
  private let blockIndex: UInt32

  init(entry: Int, range: SourceRange, block: Int) {
    self.range = range
    entryIndex = UInt32(truncatingIfNeeded: entry)
    blockIndex = UInt32(truncatingIfNeeded: block)
  }

  /// Index of the phrase in the table's entries.
  var entry: Int { Int(entryIndex) }

  /// The paragraph, heading or table cell it stands in.
  var block: Int { Int(blockIndex) }
}
