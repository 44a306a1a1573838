extension InlineBuilder {
  /// Records a `[`, with the `!` before it if there is one.
  mutating func openBracket(_ scanner: inout ContentScanner) {
    // Most brackets are the checkboxes of tasks, which are not links without a target or a label.
    if labels.isEmpty, scanner.skipCheckbox() { return }
    if !brackets.isEmpty { brackets[brackets.count - 1].containsBracket = true }
    let offset = scanner.offset
    let isImage = followsExclamationMark(scanner)
    if isImage { scanner.offset = offset - 1 }
    flushText(to: scanner.offset)
    brackets.append(
      Bracket(
        isImage: isImage, span: spans.count, delimiters: delimiters.count, line: scanner.line,
        offset: offset))
    emit(.text, to: offset + 1, &scanner)
    needsFinishing = true
  }

  /// Whether the previous byte is an unescaped `!`.
  private func followsExclamationMark(_ scanner: ContentScanner) -> Bool {
    let mark = scanner.offset - 1
    guard mark >= textStart, scanner.bytes[mark] == "!" else { return false }
    guard mark == textStart, let last = spans.last else { return true }
    return last.kind != .escape || last.range.end != mark
  }

  /// Whether the current text may become the text of a link or image.
  var mayBeInLink: Bool { brackets.count > linklessBrackets }

  /// Makes a link or image of the innermost open bracket and the current `]`, if a target or a defined label
  /// follows or the text is a defined label (sections 6.3 and 6.4).
  mutating func closeBracket(_ scanner: inout ContentScanner) {
    guard let bracket = brackets.popLast() else {
      scanner.advance()
      return
    }
    let isActive = bracket.isImage || brackets.count >= linklessBrackets
    linklessBrackets = min(linklessBrackets, brackets.count)
    guard isActive, let end = endOfLink(bracket, scanner) else {
      scanner.advance()
      return
    }

    spans[bracket.span].kind = .linkBracket
    emit(.linkBracket, to: scanner.offset + 1, &scanner)
    emit(.linkTarget, to: end, &scanner)
    pairDelimiters(from: bracket.delimiters)
    // Links do not contain links, so the brackets around this one are text.
    if !bracket.isImage { linklessBrackets = brackets.count }
  }

  /// The end of the link that `bracket` and the current `]` form, or nil.
  private mutating func endOfLink(_ bracket: Bracket, _ scanner: ContentScanner) -> ContentScanner? {
    var after = scanner
    after.advance()
    if after.byte == "(" {
      var end = after
      if end.skipInlineTarget() { return end }
    }
    guard !labels.isEmpty else { return nil }
    if after.byte == "[" {
      var end = after
      if end.skipLabel() { return isDefined(after) ? end : nil }
    }
    guard !bracket.containsBracket else { return nil }
    let text = scanner.moved(toLine: bracket.line, offset: bracket.offset)
    var textEnd = text
    guard textEnd.skipLabel(), textEnd.offset == after.offset else { return nil }
    guard isDefined(text) else { return nil }
    if after.byte == "[", after.next == "]" { after.offset += 2 }
    return after
  }

  /// Whether the label that starts at the scanner's `[` has a definition.
  private mutating func isDefined(_ scanner: ContentScanner) -> Bool {
    scanner.normalizeLabel(into: &label)
    return labels.contains(label)
  }
}

extension ContentScanner {
  /// Moves past a checkbox that is not followed by the target of a link.
  fileprivate mutating func skipCheckbox() -> Bool {
    let after = offset &+ 3
    guard after <= end, bytes.hasCheckbox(at: offset), bytes[after] != "(" else { return false }
    offset = after
    return true
  }
}
