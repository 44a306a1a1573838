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
    sections = Self.runningOn(Self.headings(of: document.blocks), document.blocks)
  }

  /// The sections as far as what comes before them tells.
  private static func headings(of blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    // Most texts have fewer.
    sections.reserveCapacity(32)
    /// Where the definitions begin that end right above the next block; 0 when none do.
    var definitions: (line: UInt32, endLine: UInt32) = (0, 0)
    var index = 1
    while index < blocks.count {
      let block = blocks[index]
      if block.kind == .linkReferenceDefinition {
        let isContinued = definitions.line > 0 && definitions.endLine + 1 == block.line
        definitions = (isContinued ? definitions.line : block.line, block.endLine)
      } else if block.kind == .heading {
        let isSetext = block.marker != "#"
        let line =
          isSetext && definitions.line > 0 && definitions.endLine + 1 == block.line
          ? definitions.line : block.line
        // From the last section outwards. What was stepped over is over, so no later section asks for it again.
        var parent = sections.count - 1
        while parent >= 0, sections[parent].level >= block.level { parent = Int(sections[parent].parent) }
        sections.append(
          Section(
            heading: Int32(truncatingIfNeeded: index), level: block.level, line: line,
            endLine: block.endLine, parent: Int32(truncatingIfNeeded: parent), next: 0,
            firstBlock: block.next, ownEndBlock: block.next, endBlock: block.next))
      }
      index = Int(block.next)
    }
    return sections
  }

  /// The sections with their ends, which what comes behind them tells.
  private static func runningOn(_ sections: consuming [Section], _ blocks: [Block]) -> [Section] {
    let end = Int32(truncatingIfNeeded: blocks.count)
    /// The block behind those that belong to a section alone.
    var ownEnd = end
    for index in sections.indices.reversed() {
      // Over its subsections, which no other section steps over.
      var next = index + 1
      while next < sections.count, sections[next].level > sections[index].level {
        next = Int(sections[next].next)
      }
      let isLast = next == sections.count
      sections[index].next = Int32(truncatingIfNeeded: next)
      sections[index].ownEndBlock = ownEnd
      sections[index].endBlock = isLast ? end : sections[next].heading
      sections[index].endLine = isLast ? blocks[0].endLine : sections[next].line - 1
      ownEnd = sections[index].heading
    }
    return sections
  }
}
