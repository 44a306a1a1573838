/// A readable, indented dump of a document's blocks, for debugging and for tests.
///
/// One line per block with its kind, lines and byte range, followed by its own text lines:
///
///     document 1-3 0..<14
///       heading # level 1 1 0..<7
///         | Title
package struct TreeDump: CustomStringConvertible {
  private let document: Document

  package init(_ document: Document) { self.document = document }

  /// The whole dump, ending with a line feed.
  package var description: String {
    var text = ""
    /// Ends (`next`) of the blocks that enclose the current one.
    var ends: [Int] = []
    for (index, block) in document.blocks.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      let indent = String(repeating: "  ", count: ends.count)
      text += indent + Self.title(of: block) + "\n"
      for line in document.textLines(of: index) {
        text += indent + (line.isEmpty ? "  |\n" : "  | \(document.source.string(line))\n")
      }
      ends.append(Int(block.next))
    }
    return text
  }

  private static func title(of block: Block) -> String {
    var words = ["\(block.kind)"]
    if block.marker != 0 { words.append(String(Unicode.Scalar(block.marker))) }
    if block.level > 0 { words.append("level \(block.level)") }
    if block.kind == .list { words.append(block.isTight ? "tight" : "loose") }
    if block.kind == .fencedCode, !block.isClosed { words.append("unclosed") }
    words.append(block.line == block.endLine ? "\(block.line)" : "\(block.line)-\(block.endLine)")
    words.append("\(block.range.start)..<\(block.range.end)")
    return words.joined(separator: " ")
  }
}
