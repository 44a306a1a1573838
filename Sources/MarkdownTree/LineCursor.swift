/// Turns offsets into lines and columns for those who ask in rising order.
///
/// A cursor goes on from the place it told last, so that any number of places cost one pass over the text, and nothing
/// is kept of its lines.
public struct LineCursor: Sendable {
  private let source: SourceText
  private var place: Int
  private var line = 1
  private var column = 1

  /// A cursor at the beginning of the text.
  public init(_ source: SourceText) {
    self.source = source
    place = source.contentStart
  }

  /// The line and column of the byte at `offset`, which is clamped to the text.
  ///
  /// An offset inside a line ending is the place just behind the line's last character, and one in the middle of a
  /// character the place of that character. The byte-order mark counts no column. An offset before the last one asked
  /// for costs the text anew.
  public mutating func position(of offset: Int) -> Position {
    let target = source.placeInLine(of: offset)
    if target < place { self = LineCursor(source) }
    return source.withBytes { bytes in
      let ends = bytes.lineEnds(from: place, to: target)
      if ends > 0 {
        line += ends
        column = 1
        place = bytes.lineStart(of: target, limit: place)
      }
      column += bytes.scalars(from: place, to: target)
      place = target
      let isInside = column > 1 && bytes[target].isContinuation
      return Position(line: line, column: isInside ? column - 1 : column)
    }
  }

  /// Goes on from a place that is known already, where that is ahead.
  public mutating func skip(to offset: Int, at position: Position) {
    let isPlace = source.placeInLine(of: offset) == offset && !source.withBytes { $0[offset].isContinuation }
    guard offset > place, isPlace else { return }
    (place, line, column) = (offset, position.line, position.column)
  }
}
