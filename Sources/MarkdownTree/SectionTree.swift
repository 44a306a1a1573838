/// A heading and what it heads, up to the next heading of the same or a higher level.
public struct Section: Hashable, Sendable {
  /// Index of the heading in `Document.blocks`.
  public var heading: Int32
  /// Heading level, 1...6.
  public var level: UInt8
  /// The heading's first line, counted from 1. For a setext heading whose paragraph link reference definitions open,
  /// it is the paragraph's, as cmark reports it.
  public var line: UInt32
  /// The line in front of the next heading of this level or above, or the document's last line; inclusive.
  public var endLine: UInt32
  /// Index of the enclosing section, -1 at the top.
  public var parent: Int32
  /// Index of the first section behind this one's subsections.
  public var next: Int32
  /// Index of the first block behind the heading.
  public var firstBlock: Int32
  /// Index behind the blocks in front of the first subsection.
  public var ownEndBlock: Int32
  /// Index behind all blocks of the section, subsections included.
  public var endBlock: Int32
}

/// The sections of a document, flat and in document order.
///
/// Only top-level headings open sections; those inside quotes and list items do not.
public struct SectionTree: Sendable {
  /// All sections, each followed by its subsections.
  public let sections: [Section]

  /// Collects the sections of `document`, in time linear in its top-level blocks.
  public init(_ document: Document) {
    let blocks = document.blocks
    var sections: [Section] = []
    /// Sections that are not over yet, from the outside in; their levels increase.
    var open: [Int] = []

    func close(downTo level: UInt8, endLine: UInt32, block: Int) {
      if let last = sections.indices.last, sections[last].ownEndBlock < 0 {
        sections[last].ownEndBlock = Int32(truncatingIfNeeded: block)
      }
      while let last = open.last, sections[last].level >= level {
        sections[last].endLine = endLine
        sections[last].next = Int32(truncatingIfNeeded: sections.count)
        sections[last].endBlock = Int32(truncatingIfNeeded: block)
        open.removeLast()
      }
    }

    /// Where the definitions begin that end right above the next block; 0 when none do.
    var definitions: (line: UInt32, endLine: UInt32) = (0, 0)
    var index = 1
    while index < blocks.count {
      let block = blocks[index]
      if block.kind == .linkReferenceDefinition {
        let isContinued = definitions.line > 0 && definitions.endLine + 1 == block.line
        definitions = (isContinued ? definitions.line : block.line, block.endLine)
      } else if block.kind == .heading {
        let isSetext = block.marker != UInt8(ascii: "#")
        let line =
          isSetext && definitions.line > 0 && definitions.endLine + 1 == block.line
          ? definitions.line : block.line
        close(downTo: block.level, endLine: line - 1, block: index)
        sections.append(
          Section(
            heading: Int32(truncatingIfNeeded: index), level: block.level, line: line,
            endLine: block.endLine, parent: Int32(truncatingIfNeeded: open.last ?? -1), next: 0,
            firstBlock: block.next, ownEndBlock: -1, endBlock: block.next))
        open.append(sections.count - 1)
      }
      index = Int(block.next)
    }
    close(downTo: 0, endLine: blocks[0].endLine, block: blocks.count)
    self.sections = sections
  }
}
