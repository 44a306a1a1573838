import MarkdownTree

/// The words of a log entry. One value can read many entries in turn and reuse its storage.
struct EntryText {
  /// The text on one line, as Markdown.
  private var bytes: [UInt8] = []
  /// For a table row, the headings of its columns with a value.
  private(set) var columns: [String] = []

  /// Enough bytes for most entries.
  private static let commonCount = 900

  init() {}

  init(of entry: LogEntry, in plan: Plan) { read(entry, in: plan) }

  /// Replaces the text with that of another entry.
  mutating func read(_ entry: LogEntry, in plan: Plan) {
    let document = plan.document
    let blocks = document.blocks
    bytes.removeAll(keepingCapacity: true)
    // At least one byte separates lines in the source, so the text is not longer than the source.
    let count = blocks[entry.blocks.upperBound - 1].range.end - entry.range.start
    bytes.reserveCapacity(max(Self.commonCount, count))
    document.source.withBytes { source in
      for block in entry.blocks where blocks[block].hasInlines {
        for line in document.textLines(of: block) {
          bytes.appendLine(line, from: source, isFirst: bytes.isEmpty)
        }
      }
    }
    columns = entry.columns(in: document)
  }

  /// Calls `body` with a view of the text that must not outlive the call.
  func withBytes<R>(_ body: (ByteView) -> R) -> R {
    bytes.withBytes(body)
  }

  /// Whether the entry has a second sentence or clause, which usually gives a reason.
  var hasSecondClause: Bool {
    withBytes { text in
      for i in 0..<text.count {
        switch text[i] {
        case ";": return true
        case 0xE2 where text[i + 1] == 0x80 && text[i + 2] == 0x94: return true  // —
        case "." where text[i + 1] == " " && i + 2 < text.count: return true
        default: break
        }
      }
      return false
    }
  }

  var hasTimestamp: Bool { withBytes { TimestampParser(text: $0).match() != nil } }

  var hasAuthor: Bool { withBytes { Author(in: $0, 0..<$0.count) != nil } }

  /// Whether the entry only says that there is nothing to record: "None yet.", "N/A", "—".
  var saysNone: Bool {
    withBytes { text in
      if Self.saysNone(text, from: 0) { return true }
      // Or after a label: "Observation: (none yet)".
      let colon = text.first(UInt8(ascii: ":"), from: 0, limit: text.count)
      return colon < text.count && Self.saysNone(text, from: colon + 1)
    }
  }

  /// Whether the text from `start` has few words and begins with one of `noneWords`.
  private static func saysNone(_ text: ByteView, from start: Int) -> Bool {
    let end = min(start + 120, text.count)
    var i = start
    guard let first = nextWord(in: text, from: &i, before: end) else { return true }
    guard noneWords.contains(text, first) else { return false }
    return (0..<5).contains { _ in nextWord(in: text, from: &i, before: end) == nil }
  }

  private static let noneWords = WordSet("none no nothing n/a empty pending")

  /// The first word at or after `start`. Advances `start` to its end.
  private static func nextWord(in text: ByteView, from start: inout Int, before end: Int) -> Range<Int>? {
    func isWord(_ i: Int) -> Bool { text[i].isWord || text[i] == "/" }
    while start < end, !isWord(start) { start += 1 }
    let first = start
    while start < end, isWord(start) { start += 1 }
    return first < start ? first..<start : nil
  }
}
