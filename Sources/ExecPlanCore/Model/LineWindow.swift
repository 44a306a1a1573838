import MarkdownTree

/// What stands around the beginning of a finding in its line, as far as somebody wants to see: a line may be as long
/// as the file, and hold any number of findings.
public struct LineWindow: Sendable {
  /// The bytes of the line, its ending left out.
  public let bytes: ArraySlice<UInt8>
  /// Where the finding is in `bytes`, as far as it lies in this line. One without any length, or at the end of the line,
  /// takes the byte that would come next.
  public let marked: Range<Int>
  /// Whether the line begins before the window.
  public let isCut: Bool

  /// - Parameter reach: How many bytes are wanted on each side; without it the whole line.
  public init(around finding: borrowing Finding, in plan: Plan, reach: Int = .max) {
    let source = plan.source
    let top = source.contentStart
    let place = source.placeInLine(of: finding.range.lowerBound)
    let window = source.withBytes { bytes in
      var start = bytes.lineStart(of: place, limit: place - top > reach ? place - reach : top)
      while start < place, UTF8.isContinuation(bytes[start]) { start += 1 }
      let limit = bytes.count - place > reach ? place + reach : bytes.count
      var end = bytes.lineEnd(from: place, limit: limit)
      while end > place, UTF8.isContinuation(bytes[end]) { end -= 1 }
      return SourceRange(start, end)
    }
    bytes = source.bytes[window.start..<window.end]
    marked = place..<max(place + 1, min(finding.range.upperBound, window.end))
    isCut = window.start > top && !Self.endsLine(source.bytes[window.start - 1])
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
