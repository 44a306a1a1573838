/// Compares bytes with ASCII characters, as in `byte == "<"` and `case "<":`.
///
/// The character is a literal, so the comparison compiles to the same instruction as one with a number.
extension UInt8 {
  @inlinable @inline(__always)
  package static func == (byte: UInt8, character: Unicode.Scalar) -> Bool {
    byte == UInt8(truncatingIfNeeded: character.value)
  }

  @inlinable @inline(__always)
  package static func != (byte: UInt8, character: Unicode.Scalar) -> Bool {
    byte != UInt8(truncatingIfNeeded: character.value)
  }

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
  package static func ~= (character: Unicode.Scalar, byte: UInt8?) -> Bool { byte == character }
}

extension UInt8 {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }

  /// A space or a tab, the only bytes CommonMark strips around text (section 2.1).
  @inlinable package var isBlank: Bool { self == .space || self == .tab }

  /// ASCII whitespace: a space or 0x09...0x0D.
  @inlinable package var isSpace: Bool { self == .space || self &- 0x09 < 5 }

  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable package var isUpper: Bool { self &- 0x41 < 26 }
  @inlinable package var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  @inlinable package var lowercased: UInt8 { isUpper ? self | 0x20 : self }

  /// An ASCII letter or digit, or an underscore.
  @inlinable package var isASCIIWord: Bool { isLetter || isDigit || self == "_" }

  /// A byte of a word in any script; every byte outside ASCII counts as a letter.
  @inlinable package var isWord: Bool { isASCIIWord || self >= 0x80 }

  /// ASCII punctuation, CommonMark section 2.1.
  @inlinable package var isPunctuation: Bool { self &- 0x21 < 94 && !isDigit && !isLetter }

  /// ASCII control characters, CommonMark section 2.1.
  @inlinable package var isControl: Bool { self < 0x20 || self == 0x7F }

  /// A byte of the form 10xxxxxx, which never starts a UTF-8 sequence.
  @inlinable package var isContinuation: Bool { self & 0xC0 == 0x80 }
}
