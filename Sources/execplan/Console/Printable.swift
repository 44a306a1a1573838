/// Makes text from outside safe to show: what a terminal would obey, and what the eye cannot see,
/// is written out as `\u{1B}`. So is the beginning of what a build service would obey in a log.
enum Printable {
  static func escaping(_ text: String) -> String {
    var buffer = TextBuffer()
    buffer.write(printable: text)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  static func escapingControls(_ text: String) -> String {
    if isPlain(text) { return text }
    var buffer = TextBuffer()
    buffer.write(escapingControlsOf: text)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// Whether a byte shows as it is and takes one column.
  static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain) ?? text.utf8.allSatisfy(isPlain)
  }

  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.withUnsafeBufferPointer(isPlain) }

  /// Looks at every byte and turns back at none, so that many are looked at in one go: mostly all of them are plain.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for byte in bytes { odd |= byte &- 0x20 < 0x5F ? 0 : 1 }
    return odd == 0
  }

  /// Whether valid UTF-8 that stands within a line shows as it is, and takes one column for each byte.
  static func showsAsItStands(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer(showsAsItStands)
  }

  static func showsAsItStands(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // One number takes note of both, and nothing ends the loop, so that many bytes are looked at in one go.
    var seen: UInt8 = 0
    for byte in bytes {
      seen |= (byte &- 0x20 < 0x5F ? 0 : 1) | (byte == UInt8(ascii: "#") ? 2 : 0)
    }
    return seen == 0 || seen == 2 && !WorkflowCommands.hasBracket(bytes)
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Whether a text holds what must not be shown as it is.
  static func holdsUnsafe(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where isUnsafe(scalar) { return true }
    return false
  }

  /// Controls, which a terminal obeys; marks that turn the direction of text, which can make it read
  /// other than it is; and characters without any width, which hide.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    return switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, delete, C1
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction
    case 0x180E, 0x200B...0x200D, 0x2060...0x2065, 0xFEFF: true  // no width
    case 0x2028...0x2029, 0x206A...0x206F, 0xFFF9...0xFFFB: true  // separators, old format marks
    case 0xE0000...0xE0FFF: true  // tags
    default: false
    }
  }
}
