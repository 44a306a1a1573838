import MarkdownTree

/// One checkbox item of a Progress section, in words.
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

  /// - Parameters:
  ///   - text: The text of the section that holds the item.
  ///   - group: The label of the heading it stands under.
  init(_ item: ChecklistItem, in text: [UInt8], group: String?) {
    state = item.state
    marker = String(UnicodeScalar(item.box.mark))
    description = text[item.description].string
    if let stamp = item.stamp, let place = item.timestampText {
      timestamp = Timestamp(stamp, text: text[place].string)
    }
    line = item.line
    endLine = item.endLine
    depth = item.depth
    self.group = group
    subject = description
    author = text.withBytes { Author(in: $0, item.description)?.name }
    if let work = PartialWork(of: item.box, item.description, in: text) {
      (subject, done, remaining) = (work.subject, work.done, work.remaining)
    } else if item.box.state == .partial {
      (done, remaining) = ("", description)
    }
  }
}
