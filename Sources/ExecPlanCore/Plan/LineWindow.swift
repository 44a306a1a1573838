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
    let line = plan.document.lineIndex.range(ofLine: finding.line) ?? SourceRange(0, 0)
    let place = min(max(line.start, finding.range.lowerBound), line.end)
    isCut = place - line.start > reach
    let window = plan.source.withBytes { [isCut] bytes in
      var start = isCut ? place - reach : line.start
      while start < place, UTF8.isContinuation(bytes[start]) { start += 1 }
      var end = line.end - place > reach ? place + reach : line.end
      while end > place, UTF8.isContinuation(bytes[end]) { end -= 1 }
      return start..<end
    }
    bytes = plan.source.bytes[window]
    marked = place..<max(place + 1, min(finding.range.upperBound, window.upperBound))
  }
}
