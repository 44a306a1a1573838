/// GitHub obeys commands in the log of a job, whoever printed them: `::error::` at the beginning of a line, and
/// `##[error]` anywhere in it.
enum WorkflowCommands {
  /// What comes before the bracket of a command inside a line.
  static let opening = "##"
  static let bracket: Unicode.Scalar = "["
  private static let bracketByte = UInt8(ascii: "[")
  private static let colon = UInt8(ascii: ":")

  /// Whether a byte of a text is the bracket of a command.
  static func isBracket(at index: Int, of text: ArraySlice<UInt8>) -> Bool {
    text[index] == bracketByte && text[..<index].suffix(opening.utf8.count).elementsEqual(opening.utf8)
  }

  /// Whether a text holds a command, wherever in a line it will stand.
  static func stand(in text: ArraySlice<UInt8>) -> Bool {
    colons(beginning: text) != nil || hasBracket(text)
  }

  /// Whether a text holds the bracket of a command.
  static func hasBracket(_ text: ArraySlice<UInt8>) -> Bool {
    guard holdsMark(text) else { return false }
    for index in text.indices where isBracket(at: index, of: text) { return true }
    return false
  }

  /// Whether a text holds a `#`: few do. Nothing ends the search, so that many bytes are looked at in one go.
  private static func holdsMark(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= byte == UInt8(ascii: "#") ? 1 : 0 }
      return found != 0
    }
  }

  /// A text that holds no command, wherever in a line it will stand.
  static func breaking(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let colons = colons(beginning: text)
    var broken: [UInt8] = []
    for index in text.indices {
      if index == colons {
        broken += Printable.escape(":").utf8
      } else if isBracket(at: index, of: text) {
        broken += Printable.escape(bracket).utf8
      } else {
        broken.append(text[index])
      }
    }
    return broken
  }

  /// Where the colons stand that begin a text. Blanks before them, those outside ASCII too, change nothing.
  private static func colons(beginning text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, first == colon || first == UInt8(ascii: " ") || first >= 0x80 else {
      return nil
    }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    let blanks = scalars.prefix { $0.properties.isWhitespace }
    let rest = text.dropFirst(blanks.reduce(0) { $0 + UTF8.width($1) })
    return rest.starts(with: [colon, colon]) ? rest.startIndex : nil
  }
}
