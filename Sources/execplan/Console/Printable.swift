/// Makes untrusted text safe to show. Terminal controls, invisible characters and the beginning of workflow
/// commands (see `WorkflowCommands`) are written as escapes such as `\u{1B}`.
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

  /// Whether a byte is a printable ASCII character, which takes one column.
  static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain) ?? text.utf8.allSatisfy(isPlain)
  }

  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.withUnsafeBufferPointer(isPlain) }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteSignature(of: bytes).isPlain
  }

  /// Whether text inside a line needs no escapes, and takes one column for each byte.
  static func needsNoEscapes(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let signature = ByteSignature(of: bytes)
      return signature.isPlain && !(signature.hasNumberSign && WorkflowCommands.hasBracket(bytes))
    }
  }

  /// Whether valid UTF-8 needs no escapes anywhere in a line.
  static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    if WorkflowCommands.mayBegin(with: first) { return false }
    let signature = ByteSignature(of: bytes)
    if !signature.isPlain, containsUnsafe(bytes) { return false }
    return !(signature.hasNumberSign && WorkflowCommands.hasBracket(bytes))
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Whether a text contains a character that must be escaped.
  static func containsUnsafe(_ text: String) -> Bool { text.unicodeScalars.contains(where: isUnsafe) }

  /// The same for valid UTF-8; decodes only non-ASCII characters.
  private static func containsUnsafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] >= 0x80 { index += 1 }
      if index > start {
        if containsUnsafe(String(decoding: bytes[start..<index], as: UTF8.self)) { return true }
      } else {
        if !isPlain(bytes[index]) { return true }
        index += 1
      }
    }
    return false
  }

  /// Whether a character must be escaped: terminal controls; marks that change the direction of text and so
  /// can misrepresent it; and characters without width, which are invisible.
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

/// Which kinds of bytes a text contains.
struct ByteSignature {
  /// Bit 0: a byte that is not plain. Bit 1: a number sign.
  private let seen: UInt8

  // See Speed.md: compilers vectorize this loop reliably only in a function that is not inlined.
  @inline(never)
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    var seen: UInt8 = 0
    for byte in bytes { seen |= (byte &- 0x20 < 0x5F ? 0 : 1) | (byte == "#" ? 2 : 0) }
    self.seen = seen
  }

  /// Whether `Printable.isPlain` is true of all bytes.
  var isPlain: Bool { seen & 1 == 0 }
  var hasNumberSign: Bool { seen & 2 != 0 }
}
