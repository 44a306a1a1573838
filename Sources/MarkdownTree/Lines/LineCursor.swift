/// A location in a text, as editors show it.
package struct Position: Hashable, Comparable, Sendable {
  /// 1-based line.
  package var line: Int
  /// 1-based column in Unicode scalars; a tab counts as one.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Converts offsets to lines and columns.
///
/// A cursor continues from the last offset, so ascending offsets together cost one pass over the lines.
package struct LineCursor: Sendable {
  private struct Location {
    var offset: Int
    var line = 1
    var column = 1
  }

  private let lines: LineIndex
  /// The location of the last offset.
  private var last: Location

  package init(_ lines: LineIndex) {
    self.lines = lines
    last = Location(offset: lines.source.contentStart)
  }

  /// The line and column of the byte at `offset`, which is clamped to the text.
  ///
  /// An offset inside a line ending counts as the end of the line, and one inside a character as that
  /// character. A byte-order mark has no column. An offset before the last one restarts at the first line.
  package mutating func position(of offset: Int) -> Position {
    let target = lines.source.clampedToLine(offset)
    if target < last.offset { self = LineCursor(lines) }
    last = location(target, from: last)
    return position(at: last)
  }

  /// The position of an offset up to `reach` bytes ahead; nil for any other offset. Does not move the cursor.
  package func position(of offset: Int, ahead reach: Int) -> Position? {
    let target = lines.source.clampedToLine(offset)
    guard target >= last.offset, target - last.offset <= reach else { return nil }
    return position(at: location(target, from: last))
  }

  /// The location of an offset that is not before `known`.
  private func location(_ target: Int, from known: Location) -> Location {
    var location = known
    let line = lines.line(of: target, from: known.line)
    if line > known.line, let start = lines.start(of: line) { location = Location(offset: start, line: line) }
    location.column += lines.source.withBytes { $0.scalarCount(from: location.offset, to: target) }
    location.offset = target
    return location
  }

  private func position(at location: Location) -> Position {
    let isInside = location.column > 1 && lines.source.withBytes { $0[location.offset].isContinuation }
    return Position(line: location.line, column: isInside ? location.column - 1 : location.column)
  }
}

extension ByteView {
  /// Number of Unicode scalars that begin in a range.
  fileprivate func scalarCount(from start: Int, to end: Int) -> Int {
    var continuations: UInt64 = 0
    for index in stride(from: start, to: end, by: 8) {
      var bytes = eightBytes(at: index)
      if end &- index < 8 { bytes &= (1 &<< UInt64(truncatingIfNeeded: (end &- index) &* 8)) &- 1 }
      // The two upper bits of a continuation byte are 10. The multiplication adds up the eight bytes.
      let marks = bytes &>> 7 & ~(bytes &>> 6) & 0x0101_0101_0101_0101
      continuations &+= (marks &* 0x0101_0101_0101_0101) &>> 56
    }
    return Swift.max(end &- start, 0) &- Int(truncatingIfNeeded: continuations)
  }
}
