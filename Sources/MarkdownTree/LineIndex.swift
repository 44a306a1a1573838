/// A place in a text as people and editors name it.
public struct Position: Hashable, Comparable, Sendable {
  /// 1-based line.
  public var line: Int
  /// 1-based column in Unicode scalars; a tab counts one.
  public var column: Int

  /// The place in `line` and `column`, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Places are in the order of the text.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Translates byte offsets to lines and columns. Built on demand, when something is to be reported.
///
/// A line feed, a carriage return, or both together end a line (CommonMark section 2.1). The ending belongs
/// to the line it ends, and one at the very end of the text starts no further line.
public struct LineIndex: Sendable {
  let source: SourceText
  /// Offset of each line's first byte; never empty.
  private let starts: [UInt32]

  /// Indexes `source`, in time linear in its length.
  public init(_ source: SourceText) {
    self.source = source
    var starts = [UInt32(source.contentStart)]
    starts.reserveCapacity(source.count / 40)
    source.withBytes { bytes in
      bytes.forEachControl(from: source.contentStart) { index in
        let byte = bytes[index]
        let endsLine = byte == .lineFeed || byte == .carriageReturn && bytes[index &+ 1] != .lineFeed
        if endsLine, index &+ 1 < bytes.count { starts.append(UInt32(truncatingIfNeeded: index &+ 1)) }
      }
    }
    self.starts = starts
  }

  /// Number of lines; an empty text has one.
  public var count: Int { starts.count }

  /// The line and column of the byte at `offset`, which is clamped to the text.
  ///
  /// An offset inside a line ending is the place just behind the line's last character. The byte-order mark
  /// counts no column.
  public func position(of offset: Int) -> Position {
    var cursor = LineCursor(self)
    return cursor.position(of: offset)
  }

  /// The line, counted from 0, that holds an offset.
  func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Offset of the first byte of a line counted from 0.
  func start(ofLine line: Int) -> Int { Int(starts[line]) }

  /// Offset of the first byte of a 1-based line, or nil when there is no such line.
  public func start(of line: Int) -> Int? { starts.indices.contains(line - 1) ? Int(starts[line - 1]) : nil }

  /// The bytes of a 1-based line without its ending, or nil when there is no such line.
  public func range(ofLine line: Int) -> SourceRange? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = Int(starts[line - 1])
    return source.withBytes { SourceRange(start, $0.lineEnd(from: start, limit: $0.count)) }
  }
}
