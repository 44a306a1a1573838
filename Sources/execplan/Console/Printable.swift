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

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteSignature(of: bytes).isPlain
  }

  /// Whether valid UTF-8 that stands within a line shows as it is, and takes one column for each byte.
  static func showsAsItStands(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer(showsAsItStands)
  }

  private static func showsAsItStands(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sketch = ByteSignature(of: bytes)
    return sketch.isPlain && !(sketch.hasNumberSign && WorkflowCommands.hasBracket(bytes))
  }

  /// Whether valid UTF-8 shows as it is wherever in a line it stands.
  static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    if WorkflowCommands.mayBegin(with: first) { return false }
    let sketch = ByteSignature(of: bytes)
    if !sketch.isPlain, holdsUnsafe(bytes) { return false }
    return !(sketch.hasNumberSign && WorkflowCommands.hasBracket(bytes))
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Whether a text holds what must not be shown as it is.
  static func holdsUnsafe(_ text: String) -> Bool { text.unicodeScalars.contains(where: isUnsafe) }

  /// The same of valid UTF-8, of which mostly all but a character or two is ASCII.
  private static func holdsUnsafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] >= 0x80 { index += 1 }
      if index > start {
        if holdsUnsafe(String(decoding: bytes[start..<index], as: UTF8.self)) { return true }
      } else {
        if !isPlain(bytes[index]) { return true }
        index += 1
      }
    }
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
