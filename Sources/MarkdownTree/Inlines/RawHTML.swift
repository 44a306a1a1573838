/// Kinds of raw HTML that go on to an end marker which may be far away, or missing.
struct RawHTMLKinds: OptionSet {
  let rawValue: UInt8

  static let comment = RawHTMLKinds(rawValue: 1)
  static let processingInstruction = RawHTMLKinds(rawValue: 2)
  static let declaration = RawHTMLKinds(rawValue: 4)
  static let characterData = RawHTMLKinds(rawValue: 8)
}

extension InlineParser {
  /// An autolink, raw HTML, or just a `<` (sections 6.5 and 6.6).
  mutating func parseAngleBracket(_ reader: inout ContentReader) {
    var end = reader
    if end.skipAutolink() {
      emit(.autolink, to: end, &reader)
      return
    }
    end = reader
    if end.skipTag() {
      emit(.html, to: end, &reader)
      return
    }
    parseMarkedSection(&reader)
  }

  /// Comments and what else starts with `<!` or `<?`.
  private mutating func parseMarkedSection(_ reader: inout ContentReader) {
    var end = reader
    end.advance()
    if end.skip("!--") {
      // The two shortest comments have no room for a separate end.
      if end.skip(">") || end.skip("->") || skip(&end, past: "-->", .comment) {
        emit(.comment, to: end, &reader)
        return
      }
    } else if end.skip("?") {
      if skip(&end, past: "?>", .processingInstruction) {
        emit(.html, to: end, &reader)
        return
      }
    } else if end.skip("![CDATA[") {
      if skip(&end, past: "]]>", .characterData) {
        emit(.html, to: end, &reader)
        return
      }
    } else if end.skip("!"), end.byte.isLetter, skip(&end, past: ">", .declaration) {
      emit(.html, to: end, &reader)
      return
    }
    reader.advance()
  }

  /// Moves past the next `marker`. When there is none, none of its kind will be looked for again.
  private mutating func skip(
    _ end: inout ContentReader, past marker: StaticString, _ kind: RawHTMLKinds
  ) -> Bool {
    guard !unclosedHTML.contains(kind) else { return false }
    while !end.isAtEnd {
      if end.skip(marker) { return true }
      end.advance()
    }
    unclosedHTML.insert(kind)
    isUntidy = true
    return false
  }
}

extension ContentReader {
  /// Moves past `text`, which is on one line, if it is here.
  fileprivate mutating func skip(_ text: StaticString) -> Bool {
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
