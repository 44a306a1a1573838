/// The lines and columns that a text has, counted without the tool's own index.
struct TextPlaces {
  /// For each line the number of its characters, in Unicode scalars, without its ending.
  private var widths = [0]

  /// Counts the lines of a text that is UTF-8.
  init(_ bytes: [UInt8]) {
    var isOver = false
    var previous: UInt8 = 0
    // A byte-order mark takes no column.
    for byte in bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
      let isSecondHalf = byte == 0x0A && previous == 0x0D
      previous = byte
      if isSecondHalf { continue }
      // An ending at the very end of the text begins no further line.
      if isOver { widths.append(0) }
      isOver = byte == 0x0A || byte == 0x0D
      if !isOver, byte & 0xC0 != 0x80 { widths[widths.count - 1] += 1 }
    }
  }

  var lineCount: Int { widths.count }

  func hasLine(_ line: Int) -> Bool { line >= 1 && line <= widths.count }

  /// Whether there is such a place; the one behind a line's last character is one.
  func has(line: Int, column: Int) -> Bool {
    hasLine(line) && column >= 1 && column <= widths[line - 1] + 1
  }
}
