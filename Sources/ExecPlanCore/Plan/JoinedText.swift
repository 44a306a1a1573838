import MarkdownTree

/// The text of a block that is wrapped over lines, as one line: soft line breaks are one space. It remembers
/// where each piece came from.
struct JoinedText {
  /// The text, and in front of it those that were joined before.
  private(set) var bytes: [UInt8] = []
  private var start = 0
  /// Where each piece of the text stands in the source, the first one at `firstPiece`. In `bytes` a space lies between
  /// two of them.
  private var pieces: [SourceRange] = []
  private var firstPiece = 0

  /// Where in `bytes` the text stands.
  var range: Range<Int> { start..<bytes.count }

  /// Makes room for texts of so many bytes, all in all, and lines.
  mutating func reserveCapacity(_ count: Int, lines: Int) {
    bytes.reserveCapacity(count)
    pieces.reserveCapacity(lines)
  }

  /// Turns to another text, which is added behind the last one: some lines without the blanks at the ends of each, and
  /// without so many bytes at the beginning of the first.
  mutating func read(_ lines: ArraySlice<SourceRange>, skipping: Int, from text: ByteView) {
    start = bytes.count
    firstPiece = pieces.count
    for index in lines.indices {
      let skipped = index == lines.startIndex ? skipping : 0
      pieces.append(
        bytes.appendLine(lines[index], skipping: skipped, from: text, isFirst: bytes.count == start))
    }
  }

  /// Calls `body` with a view of the text that must not outlive the call.
  func withBytes<R>(_ body: (ByteView) -> R) -> R {
    bytes.withBytes(in: range, body)
  }

  /// Where a stretch of the joined text stands in the source; from its first byte's place to its last's.
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
      // In front of the text there is no space.
      if start > 0 { start += 1 }
    }
    return offset
  }
}
