/// HTML tags (section 6.6).
///
/// Each function moves past its part and returns true, or returns false at an unspecified offset.
extension ContentScanner {
  /// An open tag or a closing tag.
  mutating func skipTag() -> Bool {
    guard skip("<") else { return false }
    if skip("/") {
      guard skipTagName() else { return false }
      skipWhitespace()
      return skip(">")
    }
    guard skipTagName() else { return false }
    while skipWhitespace() {
      guard skipAttributeName() else { break }
      let afterName = self
      skipWhitespace()
      if skip("=") {
        skipWhitespace()
        guard skipAttributeValue() else { return false }
      } else {
        self = afterName
      }
    }
    _ = skip("/")
    return skip(">")
  }

  private mutating func skipTagName() -> Bool {
    guard byte.isLetter else { return false }
    while byte.isLetter || byte.isDigit || byte == "-" { advance() }
    return true
  }

  private mutating func skipAttributeName() -> Bool {
    guard byte.isLetter || byte == "_" || byte == ":" else { return false }
    while byte.isASCIIWord || byte == "." || byte == ":" || byte == "-" { advance() }
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
    case .space, .tab, .lineFeed, "\"", "'", "=", "<", ">", "`": true
    default: false
    }
  }
}
