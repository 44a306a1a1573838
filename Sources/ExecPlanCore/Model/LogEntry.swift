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

  /// Whether a label stands in the entry: `Rationale:`, in any case, emphasis marks allowed before the colon, or a
  /// table column of that name.
  func hasLabel(_ labels: [StaticString]) -> Bool {
    let bytes = text.bytes[...]
    for label in labels {
      if columns.contains(where: { Array($0.utf8)[...].starts(withLowercased: label) }) { return true }
      var rest = bytes
      while let found = rest.firstRange(ofLowercased: label) {
        let isWordStart = found.lowerBound == 0 || !bytes[found.lowerBound - 1].isWord
        let after = bytes[found.upperBound...].drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
        if isWordStart, let next = after.first {
          if next == UInt8(ascii: ":") { return true }
          // "Mitigation applied: …"
          if label.utf8CodeUnitCount >= 6,
            after.prefix(20).drop(while: { $0.isWord || $0.isBlank }).first == UInt8(ascii: ":")
          {
            return true
          }
          // "**Rationale** the …", "**Rationale.** …"
          if after.startIndex > found.upperBound { return true }
        }
        rest = bytes[found.upperBound...]
      }
    }
    return false
  }

  /// Whether one of the words stands in the entry, in any case.
  func hasWord(_ words: [StaticString]) -> Bool {
    let bytes = text.bytes[...]
    return words.contains { word in
      var rest = bytes
      while let found = rest.firstRange(ofLowercased: word) {
        let isWhole =
          (found.lowerBound == 0 || !bytes[found.lowerBound - 1].isWord)
          && (found.upperBound == bytes.count || !bytes[found.upperBound].isWord)
        if isWhole { return true }
        rest = bytes[found.upperBound...]
      }
      return false
    }
  }

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

  private static func saysNone(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split { !$0.isWord && $0 != UInt8(ascii: "/") }.prefix(6).map {
      String(decoding: $0.map(\.lowercased), as: UTF8.self)
    }
    guard let first = words.first else { return true }
    return words.count <= 5 && ["none", "no", "nothing", "n/a", "empty", "pending"].contains(first)
  }
}
