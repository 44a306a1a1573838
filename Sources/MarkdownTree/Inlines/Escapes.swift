extension InlineBuilder {
  /// A backslash escapes ASCII punctuation, and makes a line break hard (sections 2.4 and 6.7).
  mutating func parseBackslash(_ scanner: inout ContentScanner) {
    let backslash = scanner.offset
    scanner.advance()
    if scanner.isAtLineEnd {
      // The scanner's lines have no trailing spaces, but one after the backslash prevents a hard break.
      if !scanner.isAtEnd, !scanner.bytes[scanner.end].isBlank {
        breakLine(from: backslash, isHard: true, &scanner)
      }
    } else if scanner.byte.isPunctuation {
      flushText(to: backslash)
      spans.append(InlineSpan(.escape, SourceRange(backslash, backslash + 1)))
      textStart = backslash + 1
      scanner.advance()
    }
  }

  /// `&name;`, `&#1234;` or `&#x12AB;` (section 2.5). Whether HTML defines the name is not checked.
  mutating func parseEntity(_ scanner: inout ContentScanner) {
    var end = scanner
    end.advance()
    if end.skipEntityBody() { emit(.entity, to: end, &scanner) } else { scanner.advance() }
  }
}

extension ContentScanner {
  /// Moves past an entity from the byte after its `&`.
  fileprivate mutating func skipEntityBody() -> Bool {
    let limit: Int
    let start: Int
    if skip("#") {
      if skip("x") || skip("X") {
        (start, limit) = (offset, 6)
        while byte.isHexDigit { advance() }
      } else {
        (start, limit) = (offset, 7)
        while byte.isDigit { advance() }
      }
    } else {
      (start, limit) = (offset, 31)
      guard byte.isLetter else { return false }
      while byte.isLetter || byte.isDigit { advance() }
    }
    return 1...limit ~= offset - start && skip(";")
  }
}
