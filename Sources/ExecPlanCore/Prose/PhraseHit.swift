import MarkdownTree

/// A phrase found in prose.
public struct PhraseHit: Sendable {
  /// Index of the phrase in the table's entries.
  let entry: Int
  /// From its first word's first byte to its last word's end; it may run over a line break.
  let range: SourceRange
  /// The paragraph, heading or table cell it stands in.
  let block: Int
}
