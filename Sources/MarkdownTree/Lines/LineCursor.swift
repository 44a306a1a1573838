/// Turns offsets into lines and columns for those who ask in rising order.
///
/// A cursor goes on from the place it told last, so that any number of places cost one pass over the lines.
public struct LineCursor: Sendable {
  private struct Place {
    var offset: Int
    var line = 1
    var column = 1
  }

  private let lines: LineIndex
  /// The place that was told last.
  private var last: Place

  /// A cursor at the beginning of the text.
  public init(_ lines: LineIndex) {
    self.lines = lines
    last = Place(offset: lines.source.contentStart)
  }

  /// The line and column of the byte at `offset`, which is clamped to the text.
  ///
  /// An offset inside a line ending is the place just behind the line's last character, and one in the middle of a
  /// character the place of that character. The byte-order mark counts no column. An offset before the last one asked
  /// for costs the lines anew.
  public mutating func position(of offset: Int) -> Position {
    let target = lines.source.placeInLine(of: offset)
    if target < last.offset { self = LineCursor(lines) }
    last = place(target, from: last)
    return position(at: last)
  }

  /// The same, without going on from there, of an offset that is up to `reach` bytes ahead; nil for any other.
  public func position(of offset: Int, ahead reach: Int) -> Position? {
    let target = lines.source.placeInLine(of: offset)
    guard target >= last.offset, target - last.offset <= reach else { return nil }
    return position(at: place(target, from: last))
  }

  /// A place that is not before another one.
  private func place(_ target: Int, from known: Place) -> Place {
    var place = known
    let line = lines.line(of: target, from: known.line)
    if line > known.line, let start = lines.start(of: line) { place = Place(offset: start, line: line) }
    place.column += lines.source.withBytes { $0.scalars(from: place.offset, to: target) }
    place.offset = target
    return place
  }

  private func position(at place: Place) -> Position {
    let isInside = place.column > 1 && lines.source.withBytes { $0[place.offset].isContinuation }
    return Position(line: place.line, column: isInside ? place.column - 1 : place.column)
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
