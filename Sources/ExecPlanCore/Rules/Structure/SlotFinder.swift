import MarkdownTree

/// Finds the slots of a skeleton in a block: `<angle brackets>`, `[describe …]` and labels followed by dots alone.
struct SlotFinder {
  private let plan: Plan
  private var inlines: InlineScanner
  private var spans: [InlineSpan] = []

  init(_ plan: Plan) {
    self.plan = plan
    inlines = InlineScanner(plan.document)
  }

  /// Linear in the block; blocks without `<`, `[`, `…` and `...` cost one look at their bytes.
  mutating func slots(in block: Int) -> [SourceRange] {
    let record = plan.document.blocks[block]
    switch record.kind {
    case .paragraph, .heading, .tableCell: break
    case .htmlBlock: return htmlBlockSlot(record)
    default: return []
    }
    let lines = plan.document.textLines(of: block)
    return plan.source.withBytes { bytes in
      guard lines.contains(where: { hasMark($0, bytes) }) else { return [] }
      inlines.spans(of: block, into: &spans)
      var slots = lines.compactMap { dotsAfterLabel($0, bytes) }
      for span in spans {
        switch span.kind {
        case .html: if isSlot(span.range, bytes) { slots.append(span.range) }
        case .text: appendSlots(inText: span.range, bytes, to: &slots)
        default: break
        }
      }
      return slots
    }
  }

  private func hasMark(_ line: SourceRange, _ bytes: ByteView) -> Bool {
    for i in line.start..<line.end {
      switch bytes[i] {
      case UInt8(ascii: "<"), UInt8(ascii: "["): return true
      case 0xE2 where bytes[i + 1] == 0x80 && bytes[i + 2] == 0xA6: return true
      case UInt8(ascii: ".") where bytes[i + 1] == UInt8(ascii: ".") && bytes[i + 2] == UInt8(ascii: "."):
        return true
      default: break
      }
    }
    return false
  }

  /// A line like `<what was decided>` alone is an HTML block to Markdown.
  private func htmlBlockSlot(_ record: Block) -> [SourceRange] {
    guard
      let line = plan.document.lines[Int(record.firstLine)..<Int(record.firstLine + record.lineCount)].first
    else { return [] }
    return plan.source.withBytes { bytes in
      var end = line.start
      while end < line.end, bytes[end] != UInt8(ascii: ">") { end += 1 }
      let range = SourceRange(line.start, min(end + 1, line.end))
      return isSlot(range, bytes) ? [range] : []
    }
  }

  /// Slots in text that Markdown does not take for HTML, such as `<what's new>` and `[describe …]`.
  private func appendSlots(inText range: SourceRange, _ bytes: ByteView, to slots: inout [SourceRange]) {
    var i = range.start
    while i < range.end {
      let closer: UInt8
      switch bytes[i] {
      case UInt8(ascii: "<"): closer = UInt8(ascii: ">")
      case UInt8(ascii: "["): closer = UInt8(ascii: "]")
      default:
        i += 1
        continue
      }
      var end = i + 1
      while end < range.end, bytes[end] != closer, bytes[end] != bytes[i] { end += 1 }
      let isClosed = end < range.end && bytes[end] == closer
      let slot = SourceRange(i, end + 1)
      if isClosed, closer == UInt8(ascii: ">") ? isSlot(slot, bytes) : isOrder(slot, bytes) {
        slots.append(slot)
      }
      i = isClosed ? end + 1 : end
    }
  }

  /// Whether `<…>` names something to be filled in and is neither HTML nor the argument of a type.
  private func isSlot(_ range: SourceRange, _ bytes: ByteView) -> Bool {
    let before = bytes[range.start - 1]
    let inner = SourceRange(range.start + 1, max(range.start + 1, range.end - 1))
    guard bytes[inner.start].isLetter, inner.count <= 160, !before.isWord, !Self.gluing.contains(before)
    else {
      return false
    }
    var nameEnd = inner.start
    while nameEnd < inner.end, bytes[nameEnd].isWord || bytes[nameEnd] == UInt8(ascii: "-") { nameEnd += 1 }
    if HTMLElements.contains(bytes, inner.start..<nameEnd) { return false }
    let after = bytes[range.end]
    if after.isWord || after == UInt8(ascii: "/") { return false }
    for i in inner.start..<inner.end
    where bytes[i] == UInt8(ascii: "=") || bytes[i] == UInt8(ascii: ":") && bytes[i + 1] == UInt8(ascii: "/")
    {
      return false
    }
    if nameEnd == inner.end {
      // A capital alone is a number to choose ("<N>"); a longer capitalised word is a type or a component.
      return inner.count == 1 || !bytes[inner.start].isUpper
    }
    return bytes[nameEnd].isBlank || bytes[nameEnd] == UInt8(ascii: "'")
      || bytes[nameEnd] == UInt8(ascii: ",")
      || bytes[nameEnd] == UInt8(ascii: ":") || bytes[nameEnd] >= 0x80
  }

  /// Bytes before `<` that make it part of something longer: a path, a call, an option's value.
  private static let gluing: Set<UInt8> = Set("/.:=-+@&\\\"'`".utf8)

  /// `[describe …]`: an order to the author.
  private func isOrder(_ range: SourceRange, _ bytes: ByteView) -> Bool {
    let after = bytes[range.end]
    guard range.count > 10, after != UInt8(ascii: "("), after != UInt8(ascii: ":"), after != UInt8(ascii: "[")
    else {
      return false
    }
    return Self.orders.contains { order in
      bytes.has(order, at: range.start + 1, before: range.end)
        && bytes[range.start + 1 + order.utf8CodeUnitCount] == UInt8(ascii: " ")
    }
  }

  private static let orders: [StaticString] = [
    "describe", "insert", "explain", "fill", "list", "your", "enter", "replace", "specify", "write",
    "summarize",
    "summarise", "provide", "state", "add", "name of", "todo:",
  ]

  /// `Observation: …`, whatever the label, up to three words long.
  private func dotsAfterLabel(_ line: SourceRange, _ bytes: ByteView) -> SourceRange? {
    var end = line.end
    while end > line.start, bytes[end - 1].isBlank { end -= 1 }
    var start = end
    while start > line.start, bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    let isEllipsis = bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0xA6
    if end - start < 3 {
      guard isEllipsis else { return nil }
      start = end - 3
    }
    var colon = start
    while colon > line.start, bytes[colon - 1].isBlank || bytes[colon - 1] == UInt8(ascii: "*") { colon -= 1 }
    guard colon - 1 > line.start, bytes[colon - 1] == UInt8(ascii: ":"),
      bytes[line.start].isLetter || bytes[line.start] == UInt8(ascii: "*")
    else { return nil }
    let blanks = (line.start..<colon).count { bytes[$0].isBlank }
    return blanks <= 2 ? SourceRange(start, end) : nil
  }
}
