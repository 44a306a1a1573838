/// The parts that links, images and link reference definitions are made of (sections 4.7 and 6.3).
///
/// Each function moves past the part and returns true, or returns false and leaves the reader anywhere.
extension ContentReader {
  /// `[label]`: not blank, without brackets inside unless they are escaped, and at most 999 bytes long.
  mutating func skipLabel() -> Bool {
    guard skip(UInt8(ascii: "[")) else { return false }
    var length = 0
    var isEmpty = true
    while !isAtEnd, length < 1000 {
      let byte = self.byte
      switch byte {
      case "[":
        return false
      case "]":
        advance()
        return !isEmpty
      case "\\":
        isEmpty = false
        advance()
        length += 1
        if self.byte.isPunctuation {
          advance()
          length += 1
        }
      default:
        if !byte.isBlank && byte != .lineFeed { isEmpty = false }
        advance()
        length += 1
      }
    }
    return false
  }

  /// `<destination>` or a destination without blanks; the latter may be empty, which callers have to check.
  mutating func skipDestination() -> Bool {
    skip(UInt8(ascii: "<")) ? skipBracketedDestination() : skipBareDestination()
  }

  private mutating func skipBracketedDestination() -> Bool {
    while offset < end {
      switch bytes[offset] {
      case ">":
        offset += 1
        return true
      case "<":
        return false
      case "\\" where bytes[offset + 1].isPunctuation && offset + 1 < end:
        offset += 2
      default:
        offset += 1
      }
    }
    return false
  }

  /// Parentheses have to be balanced. As in other parsers, 32 levels are the limit: it keeps failing cheap.
  private mutating func skipBareDestination() -> Bool {
    var depth = 0
    while offset < end {
      let byte = bytes[offset]
      if byte == "(" {
        depth += 1
        guard depth <= 32 else { return false }
      } else if byte == ")" {
        if depth == 0 { return true }
        depth -= 1
      } else if byte == "\\", offset + 1 < end, bytes[offset + 1].isPunctuation {
        offset += 1
      } else if byte == .space || byte.isControl {
        break
      }
      offset += 1
    }
    return depth == 0
  }

  /// `"title"`, `'title'` or `(title)`.
  mutating func skipTitle() -> Bool {
    let opening = byte
    let closing: UInt8
    switch opening {
    case "\"", "'": closing = opening
    case "(": closing = UInt8(ascii: ")")
    default: return false
    }
    guard !isAtEnd else { return false }
    advance()
    while !isAtEnd {
      let byte = self.byte
      if byte == closing {
        advance()
        return true
      }
      if byte == "(", opening == byte { return false }
      advance()
      if byte == "\\", self.byte.isPunctuation { advance() }
    }
    return false
  }
}
