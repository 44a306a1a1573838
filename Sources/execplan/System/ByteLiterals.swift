/// `byte == "<"` and `case "<":` compare a byte with an ASCII character.
///
/// MarkdownTree has the same operators; this target does not import it.
extension UInt8 {
  static func == (byte: UInt8, character: Unicode.Scalar) -> Bool {
    byte == UInt8(truncatingIfNeeded: character.value)
  }

  static func != (byte: UInt8, character: Unicode.Scalar) -> Bool {
    byte != UInt8(truncatingIfNeeded: character.value)
  }

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

  static func ~= (character: Unicode.Scalar, byte: UInt8?) -> Bool { byte == character }
}
