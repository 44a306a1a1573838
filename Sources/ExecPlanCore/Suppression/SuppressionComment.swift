import MarkdownTree

/// `<!-- execplan-disable-next-line placeholder -- kept for the notes -->`
struct SuppressionComment: Sendable {
  enum Scope: Sendable { case file, line, nextLine, fromHere, endsHere }

  let scope: Scope
  /// Rule and group names as written; `all` stands for every rule.
  let names: [String]
  /// The whole comment.
  let range: SourceRange
  /// 1-based line of the comment's last byte.
  let line: Int

  /// The comments of a document, in order. Comments in code are text. Costs one look at the HTML and the comments
  /// of the prose, and nothing where none holds the mark.
  static func all(in document: Document, _ lines: () -> LineIndex) -> [SuppressionComment] {
    var ranges: [SourceRange] = []
    var inlines = InlineScanner(document)
    var spans: [InlineSpan] = []
    document.source.withBytes { bytes in
      for (index, block) in document.blocks.enumerated() {
        switch block.kind {
        case .htmlBlock: appendComments(in: block.range, bytes, to: &ranges)
        case .paragraph, .heading, .tableCell:
          guard document.textLines(of: index).contains(where: { holdsMark($0, bytes) }) else { continue }
          inlines.spans(of: index, into: &spans)
          for span in spans where span.kind == .comment { appendComments(in: span.range, bytes, to: &ranges) }
        default: break
        }
      }
    }
    guard !ranges.isEmpty else { return [] }
    let index = lines()
    return document.source.withBytes { bytes in
      ranges.compactMap { SuppressionComment($0, bytes, document.source, index) }
    }
  }

  private static func holdsMark(_ line: SourceRange, _ bytes: ByteView) -> Bool {
    var i = line.start
    while i < line.end {
      if bytes[i] == UInt8(ascii: "<"), bytes.has("<!--", at: i, before: line.end) { return true }
      i += 1
    }
    return false
  }

  /// Every `<!-- execplan-… -->` in a stretch of HTML.
  private static func appendComments(in range: SourceRange, _ bytes: ByteView, to ranges: inout [SourceRange])
  {
    var i = range.start
    while i < range.end {
      guard bytes[i] == UInt8(ascii: "<"), bytes.has("<!--", at: i, before: range.end) else {
        i += 1
        continue
      }
      var end = i + 4
      while end < range.end, !bytes.has("-->", at: end, before: range.end) { end += 1 }
      let start = bytes.skippingBlanks(from: i + 4, before: end)
      if end < range.end, bytes.has("execplan-", at: start, before: end) {
        ranges.append(SourceRange(i, end + 3))
      }
      i = end + 3
    }
  }

  private init?(_ range: SourceRange, _ bytes: ByteView, _ source: SourceText, _ lines: LineIndex) {
    let text = source.string(SourceRange(range.start + 4, range.end - 3))
    var words = text.split { $0.isWhitespace || $0 == "," }
    guard let order = words.first else { return nil }
    words.removeFirst()
    switch order {
    case "execplan-disable-file": scope = .file
    case "execplan-disable-line": scope = .line
    case "execplan-disable-next-line": scope = .nextLine
    case "execplan-disable": scope = .fromHere
    case "execplan-enable": scope = .endsHere
    default: return nil
    }
    names = words.prefix { $0 != "--" && $0 != "—" }.map(String.init)
    self.range = range
    line = lines.position(of: max(range.start, range.end - 1)).line
  }
}
