/// Byte code reads like text: `byte == "<"` and `case "<":` compare a byte with an ASCII character.
///
/// The same as in MarkdownTree, which this target does not import.
extension UInt8 {
  static func == (byte: UInt8, character: Unicode.Scalar) -> Bool {
    byte == UInt8(truncatingIfNeeded: character.value)
  }

  static func != (byte: UInt8, character: Unicode.Scalar) -> Bool {
    byte != UInt8(truncatingIfNeeded: character.value)
  }

  /// Lets a character be a pattern: `case "<":`.
  static func ~= (character: Unicode.Scalar, byte: UInt8) -> Bool {
    byte == UInt8(truncatingIfNeeded: character.value)
  }
}

extension UInt8? {
  static func == (byte: UInt8?, character: Unicode.Scalar) -> Bool {
    byte == UInt8(truncatingIfNeeded: character.value)
  }

  static func != (byte: UInt8?, character: Unicode.Scalar) -> Bool {
    byte != UInt8(truncatingIfNeeded: character.value)
  }

  static func ~= (character: Unicode.Scalar, byte: UInt8?) -> Bool {
    byte == character
  }
}
