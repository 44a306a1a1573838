import MarkdownTree

/// One checkbox item of a Progress section.
public struct ProgressItem: Sendable {
  public enum State: String, Sendable { case completed, remaining, partial, cancelled }

  public var state: State
  /// The character in the box.
  public var marker: String
  /// The item's first paragraph on one line, Markdown kept, box, stamp and the separator after it taken off.
  public var description: String
  public var timestamp: Timestamp?
  /// 1-based.
  public var line: Int
  /// 1-based, inclusive; sub-items included.
  public var endLine: Int
  /// How many items this one stands in; 0 at the top.
  public var depth: Int
  /// The nearest heading between Progress and the item; nil where there is none.
  public var group: String?
  /// The description without the clause that says what is done and what is left.
  public var subject: String
  /// What a partial item says is done and what is left.
  public var done: String?
  public var remaining: String?
  /// Who did it, where the item says so: "(Author: Agent-007)", "@name".
  public var author: String?

  /// The stamp as read, for rules.
  var stamp: Stamp?
  /// Where the stamp's figures stand.
  var stampRange: SourceRange?
  /// Whether the stamp stands at the beginning, where nothing else can be meant by it.
  var isStampLeading = false
  /// Whether the stamp can be nothing else: it stands at the beginning, or in brackets.
  var hasCertainStamp: Bool { isStampLeading || stamp?.form == .parenthesised }
  /// The box and the first paragraph.
  var range: SourceRange
  /// The box alone.
  var boxRange: SourceRange
  /// Index in `ProgressSection.items` of the item this one stands in.
  var parent: Int?
  /// Index of the item's block; for an item out of a code block, that block.
  var block: Int
}
