import MarkdownTree

/// The lines of a plan's file, for those who show them. It is built once for a plan and asked many times.
public struct SourceLines: Sendable {
  private let source: SourceText
  private let index: LineIndex

  public init(of plan: Plan) {
    source = plan.source
    index = plan.document.lineIndex
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
