/// Turns offsets into lines and columns for those who ask in rising order.
///
/// Counting columns takes as long as the text before a place on its line. A cursor goes on from the place it told
/// last, so that any number of places on one long line cost that line once.
public struct LineCursor: Sendable {
  private let lines: LineIndex
  private let source: SourceText
  private var line = -1
  private var lineEnd = 0
  private var offset = 0
  private var column = 1

  /// A cursor at the beginning of the text.
  public init(_ lines: LineIndex) {
    self.lines = lines
    source = lines.source
  }

  /// As `LineIndex.position(of:)`. An offset before the last one asked for costs its line anew.
  public mutating func position(of offset: Int) -> Position {
    let line = lines.lineNumber(of: offset)
    return source.withBytes { bytes in
      if line != self.line {
        self.line = line
        self.offset = lines.start(ofLine: line)
        lineEnd = bytes.lineEnd(from: self.offset, limit: bytes.count)
        column = 1
      } else if offset < self.offset {
        self.offset = lines.start(ofLine: line)
        column = 1
      }
      let end = max(self.offset, min(offset, lineEnd))
      for index in self.offset..<end where !bytes[index].isContinuation { column += 1 }
      self.offset = end
      // An offset in the middle of a character is the place of that character.
      let isInside = offset < lineEnd && column > 1 && bytes[offset].isContinuation
      return Position(line: line + 1, column: isInside ? column - 1 : column)
    }
  }
}
