/// Finds lines by their numbers. Built on demand, when whole lines are to be shown.
///
/// A line feed, a carriage return, or both together end a line (CommonMark section 2.1). The ending belongs
/// to the line it ends, and one at the very end of the text starts no further line.
public struct LineIndex: Sendable {
  private let source: SourceText
  /// Offset of each line's first byte; never empty.
  private let starts: [UInt32]

  /// Indexes `source`, in time linear in its length.
  public init(_ source: SourceText) {
    self.source = source
    var starts = [UInt32(source.contentStart)]
    starts.reserveCapacity(source.count / 40)
    source.withBytes { bytes in
      var next = source.contentStart
      while true {
        next = bytes.lineStart(after: bytes.lineEnd(from: next, limit: bytes.count))
        if next >= bytes.count { break }
        starts.append(UInt32(truncatingIfNeeded: next))
      }
    }
    self.starts = starts
  }

  /// Number of lines; an empty text has one.
  public var count: Int { starts.count }

  /// Offset of the first byte of a 1-based line, or nil when there is no such line.
  public func start(of line: Int) -> Int? { starts.indices.contains(line - 1) ? Int(starts[line - 1]) : nil }

  /// The bytes of a 1-based line without its ending, or nil when there is no such line.
  public func range(ofLine line: Int) -> SourceRange? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = Int(starts[line - 1])
    return source.withBytes { SourceRange(start, $0.lineEnd(from: start, limit: $0.count)) }
  }
}
