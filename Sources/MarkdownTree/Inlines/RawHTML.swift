extension InlineBuilder {
  /// An autolink, raw HTML, or a `<` that is text (sections 6.5 and 6.6).
  mutating func parseAngleBracket(_ scanner: inout ContentScanner) {
    var end = scanner
    if end.skipAutolink() { return emit(.autolink, to: end, &scanner) }
    end = scanner
    if end.skipTag() { return emit(.html, to: end, &scanner) }
    parseMarkedSection(&scanner)
  }

  /// Comments and other HTML that starts with `<!` or `<?`.
  private mutating func parseMarkedSection(_ scanner: inout ContentScanner) {
    var end = scanner
    end.advance()
    if end.skipText("!--") {
      // In the two shortest comments, start and end overlap.
      if end.skip(">") || end.skipText("->") || skip(&end, past: "-->", .comment) {
        return emit(.comment, to: end, &scanner)
      }
    } else if end.skip("?") {
      if skip(&end, past: "?>", .processingInstruction) { return emit(.html, to: end, &scanner) }
    } else if end.skipText("![CDATA[") {
      if skip(&end, past: "]]>", .characterData) { return emit(.html, to: end, &scanner) }
    } else if end.skip("!"), end.byte.isLetter, skip(&end, past: ">", .declaration) {
      return emit(.html, to: end, &scanner)
    }
    scanner.advance()
  }

  /// Moves past the next `marker`. If there is none, later searches for its kind fail at once.
  private mutating func skip(
    _ end: inout ContentScanner, past marker: StaticString, _ kind: RawHTMLKinds
  ) -> Bool {
    guard !unclosedHTML.contains(kind) else { return false }
    while !end.isAtEnd {
      if end.skipText(marker) { return true }
      end.advance()
    }
    unclosedHTML.insert(kind)
    needsFinishing = true
    return false
  }
}

extension ContentScanner {
  /// Moves past `text`, which is on one line, if it comes next.
  fileprivate mutating func skipText(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset &+ length <= end else { return false }
    let isHere = text.withUTF8Buffer { letters in
      for (index, letter) in letters.enumerated() where bytes[offset &+ index] != letter { return false }
      return true
    }
    if isHere { offset &+= length }
    return isHere
  }
}
