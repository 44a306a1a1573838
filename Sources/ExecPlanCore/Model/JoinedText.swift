import MarkdownTree

/// The text of a block that is wrapped over lines, as one line: soft line breaks are one space. It remembers
/// where each piece came from.
struct JoinedText {
  private(set) var bytes: [UInt8] = []
  private var pieces: [(joined: Int, source: Int)] = []

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }

  /// Makes room for so many bytes, which saves growing by and by.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// Adds a line, `skipping` bytes of its beginning. Trailing blanks and a hard break's backslash are no text.
  mutating func append(_ line: SourceRange, skipping: Int = 0, from text: ByteView) {
    var start = min(line.start + skipping, line.end)
    start = text.skippingBlanks(from: start, before: line.end)
    var end = line.end
    while end > start, text[end - 1].isBlank { end -= 1 }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    pieces.append((bytes.count, start))
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.base + start, count: end - start))
  }

  /// Adds text that stands in no source.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A byte, 0 beyond the ends.
  subscript(index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  func string(_ range: Range<Int>) -> String {
    let clamped = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[clamped], as: UTF8.self)
  }

  /// Where a stretch of the joined text stands in the source; from its first byte's place to its last's.
  func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(
      sourceOffset(of: range.lowerBound),
      range.isEmpty ? sourceOffset(of: range.lowerBound) : sourceOffset(of: range.upperBound - 1) + 1)
  }

  /// The inverse of `sourceRange`, for one offset; clamped into the text.
  func offset(ofSource offset: Int) -> Int {
    guard let piece = pieces.last(where: { $0.source <= offset }) else { return 0 }
    return min(count, piece.joined + offset - piece.source)
  }

  private func sourceOffset(of index: Int) -> Int {
    guard let piece = pieces.last(where: { $0.joined <= index }) ?? pieces.first else { return 0 }
    return piece.source + max(0, index - piece.joined)
  }
}
