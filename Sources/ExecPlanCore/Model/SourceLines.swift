import MarkdownTree

/// The lines of a plan's file, for those who show them. It is built once for a plan and asked many times.
public struct SourceLines: Sendable {
  private let source: SourceText
  private let index: LineIndex

  public init(of plan: Plan) {
    source = plan.source
    index = LineIndex(plan.source)
  }

  public var count: Int { index.count }

  /// Text of a 1-based line without its ending, as it stands in the file; nil when there is no such line.
  public func text(of line: Int) -> String? { index.range(ofLine: line).map(source.string) }

  /// Where a place stands in a 1-based line, counted in bytes from 1.
  public func byteColumn(of offset: Int, inLine line: Int) -> Int {
    max(0, offset - (index.start(of: line) ?? offset)) + 1
  }

  /// The bytes of whole lines as they stand in the file, endings included; empty outside the text.
  public func bytes(of lines: ClosedRange<Int>) -> ArraySlice<UInt8> {
    guard let first = index.range(ofLine: lines.lowerBound) else { return [] }
    let next = index.range(ofLine: lines.upperBound + 1)
    return source.bytes[first.start..<max(first.start, next?.start ?? source.count)]
  }
}

/// What stands around the beginning of a finding in its line, as far as somebody wants to see: a line may be as long
/// as the file, and hold any number of findings.
public struct LineWindow: Sendable, Equatable {
  public let before, after: String
  /// Whether the line begins before the window.
  public let isCut: Bool

  /// - Parameter reach: How many bytes are wanted on each side.
  public init(around finding: Finding, in plan: Plan, reach: Int) {
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
    before = String(decoding: bytes[start..<place], as: UTF8.self)
    after = String(decoding: bytes[place..<end], as: UTF8.self)
    isCut = start > top && !Self.endsLine(bytes[start - 1])
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
