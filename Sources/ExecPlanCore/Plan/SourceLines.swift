import MarkdownTree

/// The lines of a plan's file.
package struct SourceLines: Sendable {
  private let source: SourceText
  private let index: LineIndex

  package init(of plan: Plan) {
    source = plan.source
    index = plan.document.lineIndex
  }

  package var count: Int { index.count }

  /// The text of a 1-based line without its ending; nil when there is no such line.
  package func text(of line: Int) -> String? { index.range(ofLine: line).map(source.string) }

  /// The 1-based column of an offset in a 1-based line, in bytes.
  package func byteColumn(of offset: Int, inLine line: Int) -> Int {
    max(0, offset - (index.start(of: line) ?? offset)) + 1
  }

  /// The bytes of whole lines, endings included; empty for lines outside the file.
  package func bytes(of lines: ClosedRange<Int>) -> ArraySlice<UInt8> {
    guard let first = index.range(ofLine: lines.lowerBound) else { return [] }
    let next = index.range(ofLine: lines.upperBound + 1)
    return source.bytes[first.start..<max(first.start, next?.start ?? source.count)]
  }
}

/// The part of a line around the beginning of a range. Reports show no more of the line, which may be as long
/// as the file and contain many findings.
package struct LineWindow: Sendable {
  /// The bytes, without the line's ending.
  package let bytes: ArraySlice<UInt8>
  /// The part of the range within `bytes`. An empty range, or one at the end of the line, covers one byte.
  package let marked: Range<Int>
  /// Whether the line begins before the window.
  package let isCut: Bool

  /// - Parameters:
  ///   - line: The 1-based line in which the range begins.
  ///   - reach: Number of bytes on each side.
  package init(around range: Range<Int>, inLine line: Int, of plan: Plan, reach: Int = .max) {
    let line = plan.document.lineIndex.range(ofLine: line) ?? SourceRange(0, 0)
    let center = min(max(line.start, range.lowerBound), line.end)
    isCut = center - line.start > reach
    let window = plan.source.withBytes { [isCut] bytes in
      var start = isCut ? center - reach : line.start
      while start < center, UTF8.isContinuation(bytes[start]) { start += 1 }
      var end = line.end - center > reach ? center + reach : line.end
      while end > center, UTF8.isContinuation(bytes[end]) { end -= 1 }
      return start..<end
    }
    bytes = plan.source.bytes[window]
    marked = center..<max(center + 1, min(range.upperBound, window.upperBound))
  }
}
