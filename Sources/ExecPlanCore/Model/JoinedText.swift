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
  var count: Int { range.count }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Begins another text, behind the last one.
  mutating func beginText() {
    start = bytes.count
    firstPiece = pieces.count
  }

  /// Adds a line, `skipping` bytes of its beginning. Trailing blanks and a hard break's backslash are no text.
  mutating func append(_ line: SourceRange, skipping: Int = 0, from text: ByteView) {
    pieces.append(bytes.appendLine(line, skipping: skipping, from: text, isFirst: bytes.count == start))
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
    let piece = lastPiece { start, _ in start <= index }
    return piece.source + max(0, index - piece.start)
  }

  /// Where the last piece that `isReached` begins in `bytes` and in the source; the first one when none is.
  @inline(__always)
  private func lastPiece(_ isReached: (_ start: Int, _ source: Int) -> Bool) -> (start: Int, source: Int) {
    let pieces = pieces[firstPiece...]
    var last = (start: 0, source: pieces.first?.start ?? 0)
    var start = 0
    for piece in pieces {
      guard isReached(start, piece.start) else { break }
      last = (start, piece.start)
      start += piece.count
      // In front of the text there is no space.
      if start > 0 { start += 1 }
    }
    return last
  }
}

extension [UInt8] {
  /// Calls `body` with a view of the bytes, or of those in a range, that must not outlive the call.
  func withBytes<R>(in range: Range<Int>? = nil, _ body: (ByteView) -> R) -> R {
    withUnsafeBufferPointer {
      $0.withByteView { bytes in
        guard let range else { return body(bytes) }
        return bytes.bytes(in: range).withByteView(body)
      }
    }
  }

  /// Adds the text of a line, `skipping` bytes of its beginning and the blanks at its ends, behind a space unless it is
  /// the first of its text. Returns where it stands in the source.
  @discardableResult
  mutating func appendLine(
    _ line: SourceRange, skipping: Int = 0, from text: ByteView, isFirst: Bool
  ) -> SourceRange {
    let start = text.skippingBlanks(from: Swift.min(line.start + skipping, line.end), before: line.end)
    var end = line.end
    while end > start, text[end - 1].isBlank { end -= 1 }
    if !isFirst { append(UInt8(ascii: " ")) }
    append(contentsOf: text.bytes(in: start..<end))
    return SourceRange(start, end)
  }
}
