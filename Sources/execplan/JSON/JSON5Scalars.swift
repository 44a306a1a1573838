extension JSON5Parser {
  /// A string in single or double quotes; the parser is at the opening quote.
  mutating func string() throws(JSON5Error) -> String {
    let start = index
    let quote = bytes[index]
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case quote:
        index += 1
        return String(decoding: text, as: UTF8.self)
      case 0x0A, 0x0D: throw error(.unclosedString, at: start)
      // Editors do not show other controls.
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: throw unexpected("an escape for a control character")
      case "\\": text += try escape()
      default:
        text.append(byte)
        index += 1
      }
    }
    throw error(.unclosedString, at: start)
  }

  /// Parses an escape and returns its UTF-8.
  private mutating func escape() throws(JSON5Error) -> [UInt8] {
    let start = index
    index += 2
    guard index <= bytes.count else { throw error(.badEscape, at: start) }
    switch bytes[index - 1] {
    case "n": return [0x0A]
    case "t": return [0x09]
    case "r": return [0x0D]
    case "b": return [0x08]
    case "f": return [0x0C]
    case "v": return [0x0B]
    case "\"", "'", "\\", "/": return [bytes[index - 1]]
    case 0x0A: return []
    case 0x0D:
      if peek == 0x0A { index += 1 }
      return []
    case "x": return try utf8(of: try hexadecimal(2, start), start)
    case "u": return try utf8(of: try codePoint(start), start)
    default: throw error(.badEscape, at: start)
    }
  }

  /// One UTF-16 code unit, or a surrogate pair.
  private mutating func codePoint(_ start: Int) throws(JSON5Error) -> UInt32 {
    let high = try hexadecimal(4, start)
    guard (0xD800..<0xDC00).contains(high), bytes[index...].starts(with: "\\u".utf8) else { return high }
    index += 2
    let low = try hexadecimal(4, start)
    guard (0xDC00..<0xE000).contains(low) else { throw error(.badEscape, at: start) }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func hexadecimal(_ count: Int, _ start: Int) throws(JSON5Error) -> UInt32 {
    let digits = bytes[index...].prefix(count)
    guard digits.count == count, digits.allSatisfy({ isHexDigit($0) }),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error(.badEscape, at: start) }
    index += count
    return number
  }

  /// Fails for an unpaired surrogate.
  private func utf8(of codePoint: UInt32, _ start: Int) throws(JSON5Error) -> [UInt8] {
    guard let scalar = Unicode.Scalar(codePoint) else { throw error(.badEscape, at: start) }
    return Array(String(Character(scalar)).utf8)
  }
}

enum JSON5Number {
  static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    if let sign = rest.first, sign == "+" || sign == "-" {
      rest = rest.dropFirst()
    }
    if rest.elementsEqual("Infinity".utf8) || rest.elementsEqual("NaN".utf8) { return true }
    if rest.starts(with: "0x".utf8) || rest.starts(with: "0X".utf8) {
      return rest.count > 2
        && rest.dropFirst(2).allSatisfy { isHexDigit($0) }
    }
    let whole = takeDigits(&rest)
    var fraction = 0
    if rest.first == "." {
      rest = rest.dropFirst()
      fraction = takeDigits(&rest)
    }
    guard whole + fraction > 0 else { return false }
    if let mark = rest.first, mark | 0x20 == "e" {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == "+" || sign == "-" {
        rest = rest.dropFirst()
      }
      guard takeDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    rest = rest.dropFirst(digits)
    return digits
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}
