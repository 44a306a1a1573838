/// GitHub obeys commands in the log of a job, whoever printed them: `::error::` at the beginning of a line, and
/// `##[error]` anywhere in it.
enum WorkflowCommands {
  /// What comes before the bracket of a command inside a line.
  static let opening = "##"
  static let bracket: Unicode.Scalar = "["
  static let bracketByte = UInt8(ascii: "[")

  /// Whether a bracket behind some text would begin a command.
  static func isOpened(by text: some BidirectionalCollection<UInt8>) -> Bool {
    text.suffix(opening.utf8.count).elementsEqual(opening.utf8)
  }

  /// Where the bracket of the first command in some text stands.
  static func bracket(in text: ArraySlice<UInt8>) -> Int? {
    guard text.contains(bracketByte) else { return nil }
    return text.indices.first { text[$0] == bracketByte && isOpened(by: text[..<$0]) }
  }

  /// Whether a text may hold a command: most hold neither of the marks.
  static func mayStand(in text: ArraySlice<UInt8>) -> Bool {
    // Blanks outside ASCII are left out before a command too.
    let first = text.first { $0 != UInt8(ascii: " ") } ?? 0
    return first == UInt8(ascii: ":") || first >= 0x80 || text.contains(UInt8(ascii: "#"))
  }

  /// A text that holds no command, wherever in a line it will stand.
  static func breaking(_ text: String) -> String {
    var text = text
    if text.utf8.contains(UInt8(ascii: "#")) {
      text = text.replacing("\(opening)\(bracket)", with: opening + Printable.escape(bracket))
    }
    let blanks = text.unicodeScalars.prefix { $0.properties.isWhitespace }
    let rest = text.unicodeScalars[blanks.endIndex...]
    guard rest.starts(with: "::".unicodeScalars) else { return text }
    return String(blanks) + Printable.escape(":") + String(rest.dropFirst())
  }
}
