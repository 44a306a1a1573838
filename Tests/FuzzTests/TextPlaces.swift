/// The lines and columns of a text, counted without the tool's line index.
struct TextPlaces {
  /// The number of Unicode scalars in each line, without its ending.
  private var widths = [0]

  /// The text must be UTF-8.
  init(_ bytes: [UInt8]) {
    var isOver = false
    var previous: UInt8 = 0
    // A byte-order mark has no column.
    for byte in bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
      let isSecondHalf = byte == 0x0A && previous == 0x0D
      previous = byte
      if isSecondHalf { continue }
      // A line ending at the end of the text does not begin a line.
      if isOver { widths.append(0) }
      isOver = byte == 0x0A || byte == 0x0D
      if !isOver, byte & 0xC0 != 0x80 { widths[widths.count - 1] += 1 }
    }
  }

  var lineCount: Int { widths.count }

  func hasLine(_ line: Int) -> Bool { line >= 1 && line <= widths.count }

  /// Whether a position exists, including the one after the last scalar of a line.
  func has(line: Int, column: Int) -> Bool {
    hasLine(line) && column >= 1 && column <= widths[line - 1] + 1
  }
}
