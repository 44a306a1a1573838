import MarkdownTree

/// One checkbox item of a Progress section. It stores offsets into the section's text, because rules
/// read hundreds of items but few of their words; `ProgressReport.Item` adds the words.
public struct ProgressItem: Sendable {
  public enum State: String, Sendable { case completed, remaining, partial, cancelled }

  let box: Checkbox
  /// The state that the box gives, unless the text overrides it: "(completed: …; remaining: …)",
  /// "~~dropped~~".
  let state: State
  /// Whether the text says both what is done and what remains.
  let isSplit: Bool
  /// Range of the description in `ProgressSection.text`.
  let description: Range<Int>

  let timestamp: Timestamp?
  /// Range of the timestamp, without brackets, in `ProgressSection.text`.
  let timestampText: Range<Int>?
  /// Range of the timestamp, without brackets, in the source.
  let timestampRange: SourceRange?
  let isTimestampLeading: Bool
  /// Whether the date is certainly the item's timestamp: it begins the item or is in brackets.
  var hasCertainTimestamp: Bool { isTimestampLeading || timestamp?.form == .parenthesised }

  /// The box and the first paragraph.
  let range: SourceRange
  var boxRange: SourceRange { SourceRange(range.start, range.start + Checkbox.width) }
  /// Index of the item's block, or of the indented code block that holds the item.
  let block: Int
  /// 1-based.
  let line: Int
  /// 1-based, inclusive; subitems included.
  let endLine: Int
  /// Index in `Plan.sections` of the nearest heading between Progress and the item.
  let group: Int?
  /// Index in `ProgressSection.items` of the enclosing item.
  let parent: Int?
  /// Number of enclosing items.
  let depth: Int
}
