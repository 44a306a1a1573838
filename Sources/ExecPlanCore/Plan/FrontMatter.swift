import MarkdownTree

/// The title, status and dialect in YAML front matter. Only plain `key: value` lines are read.
struct FrontMatter: Sendable {
  private(set) var title: String?
  private(set) var status: SourceRange?
  private(set) var dialect: String?

  init(of document: Document) {
    guard let block = document.blocks.firstIndex(where: { $0.kind != .document }),
      document.blocks[block].kind == .frontMatter
    else { return }
    document.source.withBytes { bytes in
      for line in document.textLines(of: block) {
        guard let value = FrontMatter.value(of: line, in: bytes) else { continue }
        if bytes.hasPrefix("title:", at: line.start, end: line.end) {
          title = document.source.string(value)
        } else if bytes.hasPrefix("status:", at: line.start, end: line.end) {
          status = value
        } else if bytes.hasPrefix("dialect:", at: line.start, end: line.end) {
          dialect = document.source.string(value)
        }
      }
    }
  }

  /// The text after the colon, without quotes and comments; nil for an empty value.
  private static func value(of line: SourceRange, in bytes: ByteView) -> SourceRange? {
    var start = line.start
    while start < line.end, bytes[start] != ":" { start += 1 }
    start = bytes.skippingBlanks(from: start + 1, before: line.end)
    var end = line.end
    if let quote = [UInt8(ascii: "\""), UInt8(ascii: "'")].first(where: { $0 == bytes[start] }) {
      start += 1
      end = start
      while end < line.end, bytes[end] != quote { end += 1 }
    } else {
      var i = start
      while i < end {
        if bytes[i] == "#", bytes[i - 1].isBlank { end = i }
        i += 1
      }
      while end > start, bytes[end - 1].isBlank { end -= 1 }
    }
    return start < end ? SourceRange(start, end) : nil
  }
}
