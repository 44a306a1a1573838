import MarkdownTree

/// What stands around the beginning of a finding in its line, as far as somebody wants to see: a line may be as long
/// as the file, and hold any number of findings.
public struct LineWindow: Sendable {
  /// The bytes of the line, its ending left out.
  public let bytes: ArraySlice<UInt8>
  /// Where in `bytes` the finding begins.
  public let place: Int
  /// Whether the line begins before the window.
  public let isCut: Bool

  /// - Parameter reach: How many bytes are wanted on each side; without it the whole line.
  public init(around finding: Finding, in plan: Plan, reach: Int = .max) {
    let bytes = plan.source.bytes
    let top = plan.source.contentStart
    var place = min(max(finding.range.lowerBound, top), bytes.count)
    // Behind the last line ending of the text there is no line, and between the two bytes of one no place.
    if place == bytes.count, place > top, bytes[place - 1] == UInt8(ascii: "\n") { place -= 1 }
    if place > top, bytes[place - 1] == UInt8(ascii: "\r"),
      place == bytes.count || bytes[place] == UInt8(ascii: "\n")
    {
      place -= 1
    }
    var start = place
    while start > top, place - start < reach, !Self.endsLine(bytes[start - 1]) { start -= 1 }
    while start < place, UTF8.isContinuation(bytes[start]) { start += 1 }
    var end = place
    while end < bytes.count, end - place < reach, !Self.endsLine(bytes[end]) { end += 1 }
    while end > place, end < bytes.count, UTF8.isContinuation(bytes[end]) { end -= 1 }
    self.bytes = bytes[start..<end]
    self.place = place
    isCut = start > top && !Self.endsLine(bytes[start - 1])
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
