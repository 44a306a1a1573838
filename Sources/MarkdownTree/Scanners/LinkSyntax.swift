/// The parts of links, images and link reference definitions (sections 4.7 and 6.3).
///
/// Each function moves past its part and returns true, or returns false at an unspecified offset.
extension ContentScanner {
  /// `[label]: destination "title"` to the end of a line; the title is optional.
  mutating func skipDefinition() -> Bool {
    guard skipLabel(), skip(":") else { return false }
    skipWhitespace()
    let destination = offset
    guard !isAtEnd, skipDestination(), offset > destination else { return false }

    let afterDestination = self
    if skipWhitespace(), skipTitle() {
      skipBlanks()
      if isAtLineEnd { return true }
    }
    // What looks like a title on its own line may be text of the paragraph.
    self = afterDestination
    skipBlanks()
    return isAtLineEnd
  }

  /// `(destination "title")`; both parts are optional.
  mutating func skipInlineTarget() -> Bool {
    guard skip("(") else { return false }
    skipWhitespace()
    guard skipDestination() else { return false }
    if skipWhitespace(), byte != ")", !isAtEnd {
      guard skipTitle() else { return false }
      skipWhitespace()
    }
    return skip(")")
  }

  /// `[label]`: not blank, without unescaped brackets inside, and at most 999 bytes long.
  mutating func skipLabel() -> Bool {
    guard skip("[") else { return false }
    var length = 0
    var isEmpty = true
    while !isAtEnd, length < 1000 {
      let byte = self.byte
      switch byte {
      case "[": return false
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

  /// `<destination>`, or a destination without spaces, which may be empty.
  private mutating func skipDestination() -> Bool {
    skip("<") ? skipBracketedDestination() : skipBareDestination()
  }

  private mutating func skipBracketedDestination() -> Bool {
    while offset < end {
      switch bytes[offset] {
      case ">":
        offset += 1
        return true
      case "<": return false
      case "\\" where bytes[offset + 1].isPunctuation && offset + 1 < end: offset += 2
      default: offset += 1
      }
    }
    return false
  }

  /// Parentheses must be balanced and, as in cmark, at most 32 deep, which bounds failed attempts.
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
  private mutating func skipTitle() -> Bool {
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

extension ByteView {
  /// Whether `[ ]`, `[x]` or `[X]` is at `index`.
  func hasCheckbox(at index: Int) -> Bool {
    let mark = self[index &+ 1]
    return self[index] == "[" && self[index &+ 2] == "]" && (mark == .space || mark | 0x20 == "x")
  }
}
