import MarkdownTree

/// The skeleton's slots that a plan still contains: `<angle brackets>`, `[describe …]` and `Observation: …`.
struct SlotParser {
  struct Slot {
    let range: SourceRange
    let block: Int
  }

  let plan: Plan
  let prose: Prose

  /// Slots in prose, then those that parse as inline HTML, then HTML blocks; each kind in document order.
  var slots: [Slot] {
    plan.source.withBytes { bytes in
      var slots: [Slot] = []
      for mark in prose.marks {
        if let range = slot(at: mark, bytes) { slots.append(Slot(range: range, block: mark.block)) }
      }
      for span in prose.spans where span.inline.kind == .html && isSlot(span.inline.range, bytes) {
        slots.append(Slot(range: span.inline.range, block: span.block))
      }
      if !plan.document.has(.htmlBlock) { return slots }
      for block in plan.document.blocks.indices where plan.document.blocks[block].kind == .htmlBlock {
        if let range = htmlBlockSlot(block, bytes) {
          slots.append(Slot(range: range, block: block))
        }
      }
      return slots
    }
  }

  private func slot(at mark: Prose.Mark, _ bytes: ByteView) -> SourceRange? {
    // Most brackets are checkboxes, and "[x]" is too short for a slot.
    if bytes[mark.offset] == "[", bytes[mark.offset + 2] == "]" { return nil }
    let index = plan.document.textLine(of: mark.block, at: mark.offset)
    guard plan.document.lines.indices.contains(index) else { return nil }
    let line = plan.document.lines[index]
    let closer: UInt8
    switch bytes[mark.offset] {
    case "<": closer = UInt8(ascii: ">")
    case "[": closer = UInt8(ascii: "]")
    // Dots are a slot only at the end of a line.
    default: return line.end - mark.offset > 8 ? nil : dotsAfterLabel(line, bytes)
    }
    var end = mark.offset + 1
    while end < line.end, bytes[end] != closer, bytes[end] != bytes[mark.offset], end - mark.offset <= 160 {
      end += 1
    }
    guard end < line.end, bytes[end] == closer else { return nil }
    let range = SourceRange(mark.offset, end + 1)
    return closer == ">"
      ? (isSlot(range, bytes) ? range : nil) : (isInstruction(range, bytes) ? range : nil)
  }

  /// Markdown reads a line such as `<what was decided>` as an HTML block.
  private func htmlBlockSlot(_ block: Int, _ bytes: ByteView) -> SourceRange? {
    guard let line = plan.document.textLines(of: block).first else { return nil }
    var end = line.start
    while end < line.end, bytes[end] != ">" { end += 1 }
    let range = SourceRange(line.start, min(end + 1, line.end))
    return isSlot(range, bytes) ? range : nil
  }

  /// Whether `<…>` is something to fill in, rather than HTML or a type argument.
  private func isSlot(_ range: SourceRange, _ bytes: ByteView) -> Bool {
    // A byte-order mark is not part of the text.
    let before = range.start > plan.source.contentStart ? bytes[range.start - 1] : 0
    let inner = SourceRange(range.start + 1, max(range.start + 1, range.end - 1))
    guard bytes[inner.start].isLetter, inner.count <= 160, !before.isWord, !Self.joinsNext(before) else {
      return false
    }
    var nameEnd = inner.start
    while nameEnd < inner.end, bytes[nameEnd].isWord || bytes[nameEnd] == "-" { nameEnd += 1 }
    if Self.htmlElements.contains(bytes, inner.start..<nameEnd) { return false }
    let after = bytes[range.end]
    if after.isWord || after == "/" { return false }
    for i in inner.start..<inner.end
    where bytes[i] == "=" || bytes[i] == ":" && bytes[i + 1] == "/" {
      return false
    }
    if nameEnd == inner.end {
      // A single capital is a number to choose ("<N>"); a longer capitalised word is a type or a component.
      return inner.count == 1 || !bytes[inner.start].isUpper
    }
    let next = bytes[nameEnd]
    return next.isBlank || next == "'" || next == "," || next == ":" || next >= 0x80
  }

  /// Whether a byte before `<` makes the bracket part of a path, a call or an option's value.
  private static func joinsNext(_ byte: UInt8) -> Bool {
    switch byte {
    case "/", ".", ":", "=", "-", "+", "@", "&", "\\", "\"", "'", "`": true
    default: false
    }
  }

  /// Whether `[…]` is an instruction to the author: `[describe …]`.
  private func isInstruction(_ range: SourceRange, _ bytes: ByteView) -> Bool {
    let after = bytes[range.end]
    guard range.count > 10, after != "(", after != ":", after != "[" else { return false }
    return Self.instructions.contains { words in
      bytes.hasPrefix(words, at: range.start + 1, end: range.end)
        && bytes[range.start + 1 + words.utf8CodeUnitCount] == " "
    }
  }

  private static let instructions: [StaticString] = [
    "describe", "insert", "explain", "fill", "list", "your", "enter", "replace", "specify", "write",
    "summarize", "summarise", "provide", "state", "add", "name of", "todo:",
  ]

  /// The dots after a label of up to three words: `Observation: …`.
  private func dotsAfterLabel(_ line: SourceRange, _ bytes: ByteView) -> SourceRange? {
    var end = line.end
    while end > line.start, bytes[end - 1].isBlank { end -= 1 }
    var start = end
    while start > line.start, bytes[start - 1] == "." { start -= 1 }
    let isEllipsis = bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0xA6
    if end - start < 3 {
      guard isEllipsis else { return nil }
      start = end - 3
    }
    var colon = start
    while colon > line.start, bytes[colon - 1].isBlank || bytes[colon - 1] == "*" { colon -= 1 }
    guard colon - 1 > line.start, bytes[colon - 1] == ":",
      bytes[line.start].isLetter || bytes[line.start] == "*"
    else { return nil }
    let blanks = (line.start..<colon).count { bytes[$0].isBlank }
    return blanks <= 2 ? SourceRange(start, end) : nil
  }

  private static let htmlElements = WordSet(
    """
    a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center \
    cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption \
    figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label \
    legend li link main map mark menu meta meter nav noscript object ol optgroup option output p param \
    picture pre progress q rp rt ruby s samp script search section select slot small source span strong \
    style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul \
    var video wbr
    """)
}
