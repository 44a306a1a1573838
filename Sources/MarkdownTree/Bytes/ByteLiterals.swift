/// Byte code reads like text: `byte == "<"` and `case "<":` compare a byte with an ASCII character.
///
/// The character is a literal, so a comparison compiles to the same instruction as one with a number.
extension UInt8 {
  @inlinable @inline(__always)
  package static func == (byte: UInt8, character: Unicode.Scalar) -> Bool {
    byte == UInt8(truncatingIfNeeded: character.value)
  }

  @inlinable @inline(__always)
  package static func != (byte: UInt8, character: Unicode.Scalar) -> Bool {
    byte != UInt8(truncatingIfNeeded: character.value)
  }

  /// Lets a character be a pattern: `case "<":`.
  @inlinable @inline(__always)
  package static func ~= (character: Unicode.Scalar, byte: UInt8) -> Bool {
    byte == UInt8(truncatingIfNeeded: character.value)
  }
}

extension UInt8? {
  @inlinable @inline(__always)
  package static func == (byte: UInt8?, character: Unicode.Scalar) -> Bool {
    byte == UInt8(truncatingIfNeeded: character.value)
  }

  @inlinable @inline(__always)
  package static func != (byte: UInt8?, character: Unicode.Scalar) -> Bool {
    byte != UInt8(truncatingIfNeeded: character.value)
  }

  @inlinable @inline(__always)
  package static func ~= (character: Unicode.Scalar, byte: UInt8?) -> Bool {
    byte == character
  }
}
