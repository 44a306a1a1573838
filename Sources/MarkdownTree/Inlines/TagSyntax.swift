/// HTML tags as of section 6.6.
///
/// Each function moves past the part and returns true, or returns false and leaves the reader anywhere.
extension ContentReader {
  /// An open tag or a closing tag.
  mutating func skipTag() -> Bool {
    guard skip(UInt8(ascii: "<")) else { return false }
    if skip(UInt8(ascii: "/")) {
      guard skipTagName() else { return false }
      skipWhitespace()
      return skip(UInt8(ascii: ">"))
    }
    guard skipTagName() else { return false }
    while skipWhitespace() {
      guard skipAttributeName() else { break }
      let behindName = self
      skipWhitespace()
      if skip(UInt8(ascii: "=")) {
        skipWhitespace()
        guard skipAttributeValue() else { return false }
      } else {
        self = behindName
      }
    }
    _ = skip(UInt8(ascii: "/"))
    return skip(UInt8(ascii: ">"))
  }

  private mutating func skipTagName() -> Bool {
    guard byte.isLetter else { return false }
    while byte.isLetter || byte.isDigit || byte == "-" { advance() }
    return true
  }

  private mutating func skipAttributeName() -> Bool {
    guard byte.isLetter || byte == "_" || byte == ":" else { return false }
    while byte.isLetter || byte.isDigit || byte == "_" || byte == "."
      || byte == ":"
      || byte == "-"
    {
      advance()
    }
    return true
  }

  private mutating func skipAttributeValue() -> Bool {
    let quote = byte
    if quote == "\"" || quote == "'" {
      advance()
      while !isAtEnd, byte != quote { advance() }
      return skip(quote)
    }
    let start = offset
    while !isAtEnd, !byte.endsUnquotedValue { advance() }
    return offset > start
  }
}

extension UInt8 {
  fileprivate var endsUnquotedValue: Bool {
    switch self {
    case .space, .tab, .lineFeed, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      ">", "`":
      return true
    default:
      return false
    }
  }
}
