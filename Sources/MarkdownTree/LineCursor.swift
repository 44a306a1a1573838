/// Turns offsets into lines and columns for those who ask in rising order.
///
/// A cursor goes on from the place it told last, so that any number of places cost one pass over the lines.
public struct LineCursor: Sendable {
  private let lines: LineIndex
  private var place: Int
  private var line = 1
  private var column = 1

  /// A cursor at the beginning of the text.
  public init(_ lines: LineIndex) {
    self.lines = lines
    place = lines.source.contentStart
  }

  /// The line and column of the byte at `offset`, which is clamped to the text.
  ///
  /// An offset inside a line ending is the place just behind the line's last character, and one in the middle of a
  /// character the place of that character. The byte-order mark counts no column. An offset before the last one asked
  /// for costs the lines anew.
  public mutating func position(of offset: Int) -> Position {
    let target = lines.source.placeInLine(of: offset)
    if target < place { self = LineCursor(lines) }
    let targetLine = lines.line(of: target, from: line)
    if targetLine > line, let start = lines.start(of: targetLine) {
      (place, line, column) = (start, targetLine, 1)
    }
    return lines.source.withBytes { bytes in
      column += bytes.scalars(from: place, to: target)
      place = target
      let isInside = column > 1 && bytes[target].isContinuation
      return Position(line: line, column: isInside ? column - 1 : column)
    }
  }

  /// Goes on from a place that is known already, where that is ahead.
  public mutating func skip(to offset: Int, at position: Position) {
    let source = lines.source
    let isPlace = source.placeInLine(of: offset) == offset && !source.withBytes { $0[offset].isContinuation }
    guard offset > place, isPlace else { return }
    (place, line, column) = (offset, position.line, position.column)
  }
}

extension ByteView {
  /// How many bytes of a range begin a character.
  fileprivate func scalars(from start: Int, to end: Int) -> Int {
    var continuations: UInt64 = 0
    for index in stride(from: start, to: end, by: 8) {
      var bytes = eightBytes(at: index)
      if end &- index < 8 { bytes &= (1 &<< UInt64(truncatingIfNeeded: (end &- index) &* 8)) &- 1 }
      // The upper bits of a continuation are 10. Multiplying adds up the eight bytes.
      let marks = bytes &>> 7 & ~(bytes &>> 6) & 0x0101_0101_0101_0101
      continuations &+= (marks &* 0x0101_0101_0101_0101) &>> 56
    }
    return Swift.max(end &- start, 0) &- Int(truncatingIfNeeded: continuations)
  }
}
