import MarkdownTree

/// `<!-- execplan-disable-next-line placeholder -- kept for the notes -->`
struct SuppressionComment: Sendable {
  enum Scope: Sendable { case file, line, nextLine, fromHere, endsHere }

  let scope: Scope
  /// Names of rules and groups as written; `all` means every rule.
  let names: [String]
  /// The whole comment.
  let range: SourceRange
  /// 1-based line of the comment's last byte.
  let line: Int

  /// In document order. A comment in code is text.
  static func all(in document: Document, _ prose: Prose) -> [SuppressionComment] {
    var ranges: [SourceRange] = []
    document.source.withBytes { bytes in
      if document.has(.htmlBlock) {
        for block in document.blocks where block.kind == .htmlBlock {
          appendComments(in: block.range, bytes, to: &ranges)
        }
      }
      for span in prose.spans where span.inline.kind == .comment {
        appendComments(in: span.inline.range, bytes, to: &ranges)
      }
    }
    guard !ranges.isEmpty else { return [] }
    ranges.sort { $0.start < $1.start }
    var cursor = LineCursor(document.lineIndex)
    return document.source.withBytes { bytes in
      ranges.compactMap { SuppressionComment($0, bytes, document.source, &cursor) }
    }
  }

  /// Appends the range of each `<!-- execplan-… -->` in a range of HTML.
  private static func appendComments(in range: SourceRange, _ bytes: ByteView, to ranges: inout [SourceRange])
  {
    var i = range.start
    while i < range.end {
      guard bytes[i] == "<", bytes.hasPrefix("<!--", at: i, end: range.end) else {
        i += 1
        continue
      }
      var end = i + 4
      while end < range.end, !bytes.hasPrefix("-->", at: end, end: range.end) { end += 1 }
      let start = bytes.skippingBlanks(from: i + 4, before: end)
      if end < range.end, bytes.hasPrefix("execplan-", at: start, end: end) {
        ranges.append(SourceRange(i, end + 3))
      }
      i = end + 3
    }
  }

  private init?(_ range: SourceRange, _ bytes: ByteView, _ source: SourceText, _ cursor: inout LineCursor) {
    let text = source.string(SourceRange(range.start + 4, range.end - 3))
    var words = text.split { $0.isWhitespace || $0 == "," }
    guard let directive = words.first else { return nil }
    words.removeFirst()
    switch directive {
    case "execplan-disable-file": scope = .file
    case "execplan-disable-line": scope = .line
    case "execplan-disable-next-line": scope = .nextLine
    case "execplan-disable": scope = .fromHere
    case "execplan-enable": scope = .endsHere
    default: return nil
    }
    // A reason may follow a dash.
    names = words.prefix { $0 != "--" && $0 != "—" }.map(String.init)
    self.range = range
    line = cursor.position(of: max(range.start, range.end - 1)).line
  }
}
