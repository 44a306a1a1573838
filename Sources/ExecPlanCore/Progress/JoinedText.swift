import MarkdownTree

/// Wrapped paragraphs, each joined into one line with spaces in place of line breaks. Offsets in the last
/// paragraph can be mapped to the source.
struct JoinedText {
  /// All texts, one after another.
  private(set) var bytes: [UInt8] = []
  private var start = 0
  /// The source ranges of the lines of all texts. In `bytes`, a space separates lines of one text.
  private var pieces: [SourceRange] = []
  /// Index in `pieces` of the last text's first line.
  private var firstPiece = 0

  /// Range of the last text in `bytes`.
  var range: Range<Int> { start..<bytes.count }

  /// Reserves storage for all texts.
  mutating func reserveCapacity(_ count: Int, lines: Int) {
    bytes.reserveCapacity(count)
    pieces.reserveCapacity(lines)
  }

  /// Appends a text from its lines, without surrounding spaces and the first `skipping` bytes.
  mutating func append(_ lines: ArraySlice<SourceRange>, skipping: Int, from text: ByteView) {
    start = bytes.count
    firstPiece = pieces.count
    for index in lines.indices {
      let skipped = index == lines.startIndex ? skipping : 0
      pieces.append(
        bytes.appendLine(lines[index], skipping: skipped, from: text, isFirst: bytes.count == start))
    }
  }

  /// Calls `body` with a view of the last text that must not outlive the call.
  func withBytes<R>(_ body: (ByteView) -> R) -> R { bytes.withBytes(in: range, body) }

  /// The source range from the first to the last byte of a range of the last text.
  func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(
      sourceOffset(of: range.lowerBound),
      range.isEmpty ? sourceOffset(of: range.lowerBound) : sourceOffset(of: range.upperBound - 1) + 1)
  }

  private func sourceOffset(of index: Int) -> Int {
    var (start, offset) = (0, pieces[firstPiece...].first?.start ?? 0)
    for piece in pieces[firstPiece...] {
      guard start <= index else { break }
      offset = piece.start + max(0, index - start)
      start += piece.count
      // No space precedes the first line with text.
      if start > 0 { start += 1 }
    }
    return offset
  }
}
