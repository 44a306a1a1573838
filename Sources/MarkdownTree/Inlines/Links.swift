/// A `[` or `![` that may open a link or image.
struct Bracket {
  let isImage: Bool
  /// Index of its span.
  let span: Int
  /// Number of delimiter runs in front of it.
  let delimiters: Int
  /// Where its `[` is.
  let line: Int
  let offset: Int
  /// Whether another bracket follows, so that the text in between is no label.
  var hasInner = false
}

extension InlineParser {
  /// Notes a bracket, together with the `!` in front of it that makes it an image's.
  mutating func openBracket(_ reader: inout ContentReader) {
    // Most brackets are tasks' checkboxes, which are no link without a target or a label.
    if labels.isEmpty, reader.skipCheckbox() { return }
    if !brackets.isEmpty { brackets[brackets.count - 1].hasInner = true }
    let offset = reader.offset
    let isImage = isBehindExclamationMark(reader)
    if isImage { reader.offset = offset - 1 }
    flushText(to: reader.offset)
    brackets.append(
      Bracket(
        isImage: isImage, span: spans.count, delimiters: delimiters.count, line: reader.line,
        offset: offset))
    emit(.text, to: offset + 1, &reader)
    isUntidy = true
  }

  /// Whether the byte in front is a `!` that is not escaped.
  private func isBehindExclamationMark(_ reader: ContentReader) -> Bool {
    let mark = reader.offset - 1
    guard mark >= textStart, reader.bytes[mark] == "!" else { return false }
    guard mark == textStart, let last = spans.last else { return true }
    return last.kind != .escape || last.range.end != mark
  }

  /// Whether the text here may become that of a link or image.
  var isInLink: Bool { brackets.count > linklessBrackets }

  /// Makes a link or image of the innermost open bracket and the `]` here, if what follows allows it
  /// (sections 6.3 and 6.4).
  mutating func closeBracket(_ reader: inout ContentReader) {
    guard let bracket = brackets.popLast() else {
      reader.advance()
      return
    }
    let isActive = bracket.isImage || brackets.count >= linklessBrackets
    linklessBrackets = min(linklessBrackets, brackets.count)
    guard isActive, let end = endOfLink(bracket, reader) else {
      reader.advance()
      return
    }

    spans[bracket.span].kind = .linkBracket
    emit(.linkBracket, to: reader.offset + 1, &reader)
    emit(.linkTarget, to: end, &reader)
    pairDelimiters(from: bracket.delimiters)
    // Links contain no links, so that the brackets around this one are only text.
    if !bracket.isImage { linklessBrackets = brackets.count }
  }

  /// The end of the link that `bracket` and the `]` here make, or nil when they make none.
  private mutating func endOfLink(_ bracket: Bracket, _ reader: ContentReader) -> ContentReader? {
    var behind = reader
    behind.advance()
    if behind.byte == "(" {
      var end = behind
      if end.skipInlineTarget() { return end }
    }
    guard !labels.isEmpty else { return nil }
    if behind.byte == "[" {
      var end = behind
      if end.skipLabel() { return isDefined(behind) ? end : nil }
    }
    guard !bracket.hasInner else { return nil }
    let text = reader.moved(toLine: bracket.line, offset: bracket.offset)
    var textEnd = text
    guard textEnd.skipLabel(), textEnd.offset == behind.offset else { return nil }
    guard isDefined(text) else { return nil }
    if behind.byte == "[", behind.next == "]" { behind.offset += 2 }
    return behind
  }
}

extension InlineParser {
  /// Whether the label whose `[` the reader is at has a definition.
  private mutating func isDefined(_ reader: ContentReader) -> Bool {
    reader.normaliseLabel(into: &label)
    return labels.contains(label)
  }
}

extension ContentReader {
  /// Moves past a checkbox that no link's target follows.
  fileprivate mutating func skipCheckbox() -> Bool {
    let behind = offset &+ 3
    guard behind <= end, bytes.hasCheckbox(at: offset), bytes[behind] != "(" else {
      return false
    }
    offset = behind
    return true
  }

  /// `(destination "title")`, both of which may be missing.
  fileprivate mutating func skipInlineTarget() -> Bool {
    guard skip(UInt8(ascii: "(")) else { return false }
    skipWhitespace()
    guard skipDestination() else { return false }
    if skipWhitespace(), byte != ")", !isAtEnd {
      guard skipTitle() else { return false }
      skipWhitespace()
    }
    return skip(UInt8(ascii: ")"))
  }
}

extension ByteView {
  /// Whether `[ ]`, `[x]` or `[X]` stands at `index`.
  func hasCheckbox(at index: Int) -> Bool {
    let mark = self[index &+ 1]
    return self[index] == "[" && self[index &+ 2] == "]"
      && (mark == .space || mark | 0x20 == "x")
  }
}
