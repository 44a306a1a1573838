/// Commands that GitHub executes when any program writes them to a job's log: `::error::` at the beginning of
/// a line, and `##[error]` anywhere in a line.
enum WorkflowCommands {
  /// Precedes the bracket of a command inside a line.
  static let opening = "##"
  static let bracket: Unicode.Scalar = "["
  private static let bracketByte = UInt8(ascii: "[")
  private static let mark = UInt8(ascii: "#")
  private static let colon = UInt8(ascii: ":")

  /// Whether the byte at `index` is the bracket of a command.
  static func isBracket(at index: Int, of text: ArraySlice<UInt8>) -> Bool {
    text[index] == bracketByte && index >= text.startIndex + 2 && text[index - 1] == mark
      && text[index - 2] == mark
  }

  /// Whether a text contains a command anywhere in a line.
  static func occur(in text: ArraySlice<UInt8>) -> Bool {
    colons(beginning: text) != nil || text.withUnsafeBufferPointer(hasBracket)
  }

  /// Whether a text contains the bracket of a command.
  static func hasBracket(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 2 else { return false }
    for index in 2..<text.count where text[index] == bracketByte {
      if text[index - 1] == mark, text[index - 2] == mark { return true }
    }
    return false
  }

  /// Escapes the characters that make commands.
  static func escaping(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let colons = colons(beginning: text)
    var escaped: [UInt8] = []
    for index in text.indices {
      if index == colons {
        escaped += Printable.escape(":").utf8
      } else if isBracket(at: index, of: text) {
        escaped += Printable.escape(bracket).utf8
      } else {
        escaped.append(text[index])
      }
    }
    return escaped
  }

  /// Whether a text with this first byte may begin with a command, possibly after whitespace, ASCII or not.
  static func mayBegin(with first: UInt8) -> Bool { first == colon || first == " " || first >= 0x80 }

  /// The index of the colons at the beginning of a text.
  private static func colons(beginning text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, mayBegin(with: first) else { return nil }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    let spaces = scalars.prefix { $0.properties.isWhitespace }
    let rest = text.dropFirst(spaces.reduce(0) { $0 + UTF8.width($1) })
    return rest.starts(with: [colon, colon]) ? rest.startIndex : nil
  }
}
