import MarkdownTree

/// A phrase found in prose. There may be many, so each is kept small.
public struct PhraseHit: Sendable {
  /// From its first word's first byte to its last word's end; it may run over a line break.
  let range: SourceRange
  private let phraseIndex: UInt32
  private let blockIndex: UInt32

  init(phrase: Int, range: SourceRange, block: Int) {
    self.range = range
    phraseIndex = UInt32(truncatingIfNeeded: phrase)
    blockIndex = UInt32(truncatingIfNeeded: block)
  }

  /// Index in the table's phrases.
  var phrase: Int { Int(phraseIndex) }

  /// The paragraph, heading or table cell it stands in.
  var block: Int { Int(blockIndex) }
}
