import MarkdownTree

/// The author that an entry names: "(Author: Agent-007)" anywhere, or "@name" at either end.
struct Author: Equatable {
  let name: String

  /// - Parameter range: The range of the entry's text.
  init?(in bytes: ByteView, _ range: Range<Int>) {
    guard let name = Author.labeled(bytes, range) ?? Author.mention(bytes, range) else { return nil }
    self.name = bytes.string(name)
  }

  private static func labeled(_ bytes: ByteView, _ range: Range<Int>) -> Range<Int>? {
    guard let colon = labelEnd(bytes, range) else { return nil }
    let open = colon - label.utf8CodeUnitCount - 1
    guard open >= range.lowerBound, bytes[open] == "(" || bytes[open] == "[" else { return nil }
    let close = bytes[open] == "(" ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var end = bytes.first(close, from: colon + 1, limit: range.upperBound)
    guard end < range.upperBound else { return nil }
    let start = bytes.skippingBlanks(from: colon + 1, before: end)
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start < end ? start..<end : nil
  }

  private static let label: StaticString = "author"

  /// Offset of the colon after the label. Searches for colons, which are rarer than the label's letters.
  private static func labelEnd(_ bytes: ByteView, _ range: Range<Int>) -> Int? {
    var colon = range.lowerBound - 1
    while true {
      colon = bytes.first(UInt8(ascii: ":"), from: colon + 1, limit: range.upperBound)
      guard colon < range.upperBound else { return nil }
      let start = colon - label.utf8CodeUnitCount
      if start >= range.lowerBound, bytes.hasPrefix(label, at: start, end: colon) { return colon }
    }
  }

  private static func mention(_ bytes: ByteView, _ range: Range<Int>) -> Range<Int>? {
    var lastWord = range.upperBound
    while lastWord > range.lowerBound, bytes[lastWord - 1] != " " { lastWord -= 1 }
    return mention(bytes, atStartOf: lastWord..<range.upperBound) ?? mention(bytes, atStartOf: range)
  }

  /// "@name" or "(@name)", but not "@scope/package".
  private static func mention(_ bytes: ByteView, atStartOf range: Range<Int>) -> Range<Int>? {
    let at = bytes[range.lowerBound] == "(" ? range.lowerBound + 1 : range.lowerBound
    guard at < range.upperBound, bytes[at] == "@" else { return nil }
    var end = at + 1
    while end < range.upperBound, bytes[end].isWord || bytes[end] == "-" { end += 1 }
    let isScope = end < range.upperBound && bytes[end] == "/"
    return end > at + 1 && !isScope ? at + 1..<end : nil
  }
}
