/// The cells of one table row, trimmed: the texts between unescaped pipes (GitHub's spec, section 4.10).
struct TableCells: Sequence, IteratorProtocol {
  private let bytes: ByteView
  private let end: Int
  private var start: Int

  /// The cells of the row whose trimmed text is `row`.
  init(_ bytes: ByteView, _ row: SourceRange) {
    self.bytes = bytes
    end = row.end
    start = bytes[row.start] == "|" ? row.start + 1 : row.start
  }

  mutating func next() -> SourceRange? {
    guard start < end else { return nil }
    var index = start
    while index < end, bytes[index] != "|" || bytes[index - 1] == "\\" { index += 1 }
    defer { start = index + 1 }
    return bytes.trimming(start, index)
  }

  var count: Int { reduce(0) { count, _ in count + 1 } }
}

extension BlockBuilder {
  /// Turns the last line of the open paragraph into a table's header if the current line is a delimiter row
  /// with the same number of cells.
  mutating func startTable() -> Bool {
    guard options.contains(.tables) else { return false }
    let delimiters = bytes.trimmingEnd(scanner.textStart, scanner.end)
    guard let header = lines.last, let columns = delimiterCells(delimiters) else { return false }
    guard TableCells(bytes, header).count == columns else { return false }

    lines.removeLast()
    let headerLine = scanner.number - 1
    if let before = lines.last, lines.count > Int(leafBlock.firstLine) {
      textEnd = before.end
      textEndLine = headerLine - 1
      closeLeaf()
    }
    let table = append(.table, start: header.start, parent: Int(leafBlock.parent))
    blocks[table].line = UInt32(truncatingIfNeeded: headerLine)
    leaf = .table(block: UInt32(truncatingIfNeeded: table), columns: UInt32(truncatingIfNeeded: columns))
    textEnd = header.end
    textEndLine = headerLine
    appendRow(header, to: table, line: headerLine, columns: columns)
    extendText(to: delimiters.end)
    return true
  }

  mutating func addTableRow(to table: Int, columns: Int) {
    let row = bytes.trimmingEnd(scanner.textStart, scanner.end)
    extendText(to: row.end)
    appendRow(row, to: table, line: scanner.number, columns: columns)
  }

  /// Appends a row and its cells. Cells after the last column are ignored, as the spec requires.
  private mutating func appendRow(_ row: SourceRange, to table: Int, line: Int, columns: Int) {
    let rowBlock = append(.tableRow, start: row.start, parent: table)
    for content in TableCells(bytes, row).prefix(columns) {
      let cell = append(.tableCell, start: content.start, parent: rowBlock)
      blocks[cell].range = content
      blocks[cell].line = UInt32(truncatingIfNeeded: line)
      blocks[cell].endLine = UInt32(truncatingIfNeeded: line)
      blocks[cell].lineCount = 1
      lines.append(content)
    }
    blocks[rowBlock].line = UInt32(truncatingIfNeeded: line)
    finish(rowBlock)
  }

  /// Number of cells of a delimiter row, or nil if the text is not one.
  private func delimiterCells(_ row: SourceRange) -> Int? {
    var count = 0
    for cell in TableCells(bytes, row) {
      guard bytes.isDelimiterCell(cell) else { return nil }
      count += 1
    }
    return count > 0 ? count : nil
  }
}

extension ByteView {
  /// Whether a cell is `---`, `:--`, `--:` or `:-:`, with one or more hyphens.
  fileprivate func isDelimiterCell(_ cell: SourceRange) -> Bool {
    var index = cell.start
    if self[index] == ":" { index += 1 }
    let hyphens = index
    while index < cell.end, self[index] == "-" { index += 1 }
    guard index > hyphens else { return false }
    if index < cell.end, self[index] == ":" { index += 1 }
    return index == cell.end
  }
}

extension UInt8 {
  /// Whether a delimiter row may start with this byte.
  var startsDelimiterRow: Bool { self == "|" || self == "-" || self == ":" }
}
