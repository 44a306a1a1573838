import MarkdownTree

/// One entry of a Decision Log or of Surprises & Discoveries, in whatever form a plan keeps it: a list item, a
/// paragraph that begins with a label, a table row, or a subsection of its own.
///
/// It is the place where the entry stands. What it says is read where somebody asks: see `EntryText`.
struct LogEntry: Sendable {
  /// Where the entry is reported: its first line.
  let range: SourceRange
  /// The blocks it is made of.
  let blocks: Range<Int>
  /// For a table row, the row that holds the table's headings.
  let headings: Int?

  /// The entry that some blocks are.
  init(_ blocks: Range<Int>, in document: Document) {
    self.blocks = blocks
    headings = nil
    let text = blocks.first { document.blocks[$0].hasInlines && document.blocks[$0].lineCount > 0 }
    range = text.flatMap { document.textLines(of: $0).first } ?? document.blocks[blocks.lowerBound].range
  }

  /// The entry that a table's row is.
  init(row: Int, under headings: Int, in document: Document) {
    blocks = row..<Int(document.blocks[row].next)
    self.headings = headings
    range = document.blocks[row].range
  }

  /// Whether a line of its text is as asked.
  @inline(__always)
  func hasLine(in document: Document, where isSought: (SourceRange) -> Bool) -> Bool {
    for block in blocks where document.blocks[block].hasInlines {
      for line in document.textLines(of: block) where isSought(line) { return true }
    }
    return false
  }

  /// For a table row, the headings of its columns that hold something.
  func columns(in document: Document) -> [String] {
    guard let headings else { return [] }
    let cells = blocks.dropFirst()
    let columns = headings + 1..<Int(document.blocks[headings].next)
    return zip(columns, cells).compactMap { column, cell in
      guard document.textLines(of: cell).contains(where: { !$0.isEmpty }) else { return nil }
      return document.textLines(of: column).map(document.source.string).joined()
    }
  }
}
