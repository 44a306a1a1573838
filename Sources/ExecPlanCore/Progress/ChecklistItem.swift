import MarkdownTree

/// A checkbox item of a Progress section by where things stand in it. Rules read hundreds of them and few of their words,
/// so its text is looked up in `ProgressSection`; `ProgressItem` is the same item in words.
struct ChecklistItem: Sendable {
  let box: Checkbox
  /// What the box says; where the words say more, what they say: "(completed: …; remaining: …)", "~~dropped~~".
  let state: ProgressItem.State
  /// Whether it says both what is done of it and what is left.
  let isSplit: Bool
  /// Where the description stands in the section's text.
  let description: Range<Int>

  /// The stamp as read.
  let stamp: Stamp?
  /// Where its figures stand in the section's text, and in the source.
  let timestampText: Range<Int>?
  let timestampRange: SourceRange?
  /// Whether the stamp stands at the beginning, where nothing else can be meant by it.
  let isTimestampLeading: Bool
  /// Whether the stamp can be nothing else: it stands at the beginning, or in brackets.
  var hasCertainTimestamp: Bool { isTimestampLeading || stamp?.form == .parenthesised }

  /// The box and the first paragraph.
  let range: SourceRange
  /// The box alone.
  var boxRange: SourceRange { SourceRange(range.start, range.start + Checkbox.width) }
  /// Index of the item's block; for an item out of a code block, that block.
  let block: Int
  /// 1-based.
  let line: Int
  /// 1-based, inclusive; sub-items included.
  let endLine: Int
  /// Index in `Plan.sections` of the nearest heading between Progress and the item; nil where there is none.
  let group: Int?
  /// Index in `ProgressSection.items` of the item this one stands in.
  let parent: Int?
  /// How many items this one stands in.
  let depth: Int
}

extension PartialWork {
  /// What an open item says, whose description is a part of `text`.
  init?(of box: Checkbox, _ description: Range<Int>, in text: [UInt8]) {
    guard box.state == .remaining || box.state == .partial,
      let work = text.withBytes({ PartialWork(in: text[description], $0) })
    else { return nil }
    self = work
  }
}
