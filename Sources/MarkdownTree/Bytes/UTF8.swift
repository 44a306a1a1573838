extension ByteView {
  /// Offset of the first byte that is not part of valid UTF-8, or nil if the text is valid.
  ///
  /// As strict as RFC 3629: overlong forms, surrogates and values above U+10FFFF are invalid. Linear.
  var firstInvalidUTF8: Int? {
    var index = 0
    while index < count {
      index = asciiEnd(from: index, limit: count)
      guard index < count else { return nil }
      let length = validScalarLength(at: index)
      if length == 0 { return index }
      index &+= length
    }
    return nil
  }

  /// Length of the well-formed UTF-8 sequence at `index` (Unicode 15, table 3-7), or 0 if it is ill-formed.
  func validScalarLength(at index: Int) -> Int {
    let first = self[index]
    let second = self[index &+ 1]
    switch first {
    case 0x00..<0x80: return 1
    case 0xC2...0xDF: return second.isContinuation ? 2 : 0
    case 0xE0...0xEF:
      let lowest: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= lowest && second <= highest && self[index &+ 2].isContinuation ? 3 : 0
    case 0xF0...0xF4:
      let lowest: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      guard second >= lowest, second <= highest else { return 0 }
      return self[index &+ 2].isContinuation && self[index &+ 3].isContinuation ? 4 : 0
    default: return 0
    }
  }

  /// The Unicode scalar whose encoding starts at `index`; U+FFFD if it is ill-formed.
  func scalar(at index: Int) -> Unicode.Scalar {
    let end = index &+ Swift.max(validScalarLength(at: index), 1)
    return String(decoding: bytes(in: index..<end), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }
}
