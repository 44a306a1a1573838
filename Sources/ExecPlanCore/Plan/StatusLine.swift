import MarkdownTree

/// `Status: IN PROGRESS`, before the first section or in the front matter.
struct StatusLine: Sendable {
  /// The value without emphasis and remarks: "COMPLETE" in "**COMPLETE** (2026-03-21)".
  let value: SourceRange
  let state: PlanStatus?

  func text(in source: SourceText) -> String { source.string(value) }

  init?(of document: Document, sections: [PlanSection], frontMatter: FrontMatter) {
    let preambleStart = sections.first.map { $0.level == 1 ? Int($0.node.heading) + 1 : 1 } ?? 1
    let first = sections.first { $0.node.heading >= Int32(preambleStart) }
    let preambleEnd = first.map { Int($0.node.heading) } ?? document.blocks.count
    let found = document.source.withBytes { bytes in
      StatusLine.find(in: document, blocks: preambleStart..<max(preambleStart, preambleEnd), bytes)
    }
    guard let value = found ?? frontMatter.status else { return nil }
    self.value = value
    state = document.source.withBytes { $0.bytes(in: value.start..<value.end).withByteView(PlanStatus.init) }
  }

  private static func find(in document: Document, blocks: Range<Int>, _ bytes: ByteView) -> SourceRange? {
    for block in blocks where document.blocks[block].kind == .paragraph {
      for line in document.textLines(of: block) {
        var i = skippingMarks(from: line.start, before: line.end, bytes)
        guard bytes.hasPrefix("status", at: i, end: line.end) else { continue }
        i = skippingMarks(from: i + 6, before: line.end, bytes)
        guard bytes[i] == ":", i < line.end else { continue }
        i = skippingMarks(from: i + 1, before: line.end, bytes)
        if let value = trimmedValue(SourceRange(min(i, line.end), line.end), bytes) { return value }
      }
    }
    return nil
  }

  private static func skippingMarks(from start: Int, before end: Int, _ bytes: ByteView) -> Int {
    var i = start
    while i < end, bytes[i].isBlank || bytes[i] == "*" || bytes[i] == "`" {
      i += 1
    }
    return i
  }

  /// The value up to a mark, parenthesis, comma, semicolon, full stop or spaced dash.
  private static func trimmedValue(_ range: SourceRange, _ bytes: ByteView) -> SourceRange? {
    var end = range.start
    scan: while end < range.end {
      switch bytes[end] {
      case "(", ",", ";", "*", "`":
        break scan
      case "." where !bytes[end + 1].isWord: break scan
      case "-" where bytes[end - 1].isBlank && bytes[end + 1].isBlank: break scan
      case 0xE2 where bytes[end + 1] == 0x80 && (0x93...0x94).contains(bytes[end + 2]): break scan  // – —
      default: end += 1
      }
    }
    while end > range.start, bytes[end - 1].isBlank { end -= 1 }
    return end > range.start ? SourceRange(range.start, end) : nil
  }
}
