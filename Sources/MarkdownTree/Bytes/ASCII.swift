/// Names and classes of the bytes that mean something in Markdown.
extension UInt8 {
  @usableFromInline static let tab: UInt8 = 0x09
  @usableFromInline static let lineFeed: UInt8 = 0x0A
  @usableFromInline static let carriageReturn: UInt8 = 0x0D
  @usableFromInline static let space: UInt8 = 0x20
}

extension UInt8 {
  /// A space or a tab, the only bytes CommonMark strips around text (section 2.1).
  @inlinable var isBlank: Bool { self == .space || self == .tab }

  @inlinable var isDigit: Bool { self &- 0x30 < 10 }

  @inlinable var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inlinable var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

  /// ASCII punctuation characters, CommonMark section 2.1.
  @inlinable var isPunctuation: Bool {
    self &- 0x21 < 94 && !isDigit && !isLetter
  }

  /// ASCII control characters, CommonMark section 2.1.
  @inlinable var isControl: Bool { self < 0x20 || self == 0x7F }

  @inlinable var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
