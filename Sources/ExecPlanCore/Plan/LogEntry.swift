import MarkdownTree

/// One entry of a log section such as Decision Log: a list item, a paragraph that begins with a label, a
/// table row, or a subsection. `EntryText` reads its words.
struct LogEntry: Sendable {
  /// The first line, where findings are reported.
  let range: SourceRange
  let blocks: Range<Int>
  /// For a table row, the block of the table's header row.
  private let headerRow: Int?

  init(_ blocks: Range<Int>, in document: Document) {
    self.blocks = blocks
    headerRow = nil
    let text = blocks.first { document.blocks[$0].hasInlines && document.blocks[$0].lineCount > 0 }
    range = text.flatMap { document.textLines(of: $0).first } ?? document.blocks[blocks.lowerBound].range
  }

  init(row: Int, under headerRow: Int, in document: Document) {
    blocks = row..<Int(document.blocks[row].next)
    self.headerRow = headerRow
    range = document.blocks[row].range
  }

  /// Whether a line of the entry's text satisfies a predicate.
  @inline(__always)
  func hasLine(in document: Document, where predicate: (SourceRange) -> Bool) -> Bool {
    for block in blocks where document.blocks[block].hasInlines {
      for line in document.textLines(of: block) where predicate(line) { return true }
    }
    return false
  }

  /// For a table row, the headings of its columns with a value.
  func columns(in document: Document) -> [String] {
    guard let headerRow else { return [] }
    let cells = blocks.dropFirst()
    let columns = headerRow + 1..<Int(document.blocks[headerRow].next)
    return zip(columns, cells).compactMap { column, cell in
      guard document.textLines(of: cell).contains(where: { !$0.isEmpty }) else { return nil }
      return document.textLines(of: column).map(document.source.string).joined()
    }
  }
}
