import MarkdownTree

/// One entry of a Decision Log or of Surprises & Discoveries, in whatever form a plan keeps it: a list item, a
/// paragraph that begins with a label, a table row, or a subsection of its own.
struct LogEntry: Sendable {
  /// Where the entry is reported: its first line.
  let range: SourceRange
  /// Its text on one line, Markdown kept.
  let text: JoinedText
  /// For a table row, the headings of its columns that hold something.
  let columns: [String]

  /// Whether the entry is more than one short statement: a second sentence or clause mostly says why.
  var hasSecondClause: Bool {
    text.bytes.indices.contains { i in
      let byte = text.bytes[i]
      if byte == UInt8(ascii: ";") || (byte == 0xE2 && text[i + 1] == 0x80 && text[i + 2] == 0x94) {
        return true
      }
      return byte == UInt8(ascii: ".") && text[i + 1] == UInt8(ascii: " ") && i + 2 < text.count
    }
  }

  var stamp: StampReader.Match? { StampReader(text: text).match() }

  /// "None yet.", "N/A", "—": an entry that says there is none.
  var saysNone: Bool {
    // What stands after a label counts: "Observation: (none yet)".
    let label = text.bytes.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
    return Self.saysNone(text.bytes[...].prefix(120)) || Self.saysNone(text.bytes[label...].prefix(120))
  }

  private static func saysNone(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    guard let first = takeWord(from: &rest) else { return true }
    guard nones.contains(where: { first.count == $0.utf8CodeUnitCount && first.starts(withLowercased: $0) })
    else { return false }
    let isShort = (0..<5).contains { _ in takeWord(from: &rest) == nil }
    return isShort
  }

  private static let nones: [StaticString] = ["none", "no", "nothing", "n/a", "empty", "pending"]

  /// The first word of a text, which goes from its front; nil when there is none.
  private static func takeWord(from text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    func isWord(_ byte: UInt8) -> Bool { byte.isWord || byte == UInt8(ascii: "/") }
    let word = text.drop { !isWord($0) }.prefix(while: isWord)
    text = text[word.endIndex...]
    return word.isEmpty ? nil : word
  }
}
