/// A heading and the blocks after it, up to the next heading of the same or a higher level.
package struct Section: Hashable, Sendable {
  /// Index of the heading in `Document.blocks`.
  package var heading: Int32
  /// Heading level, 1...6.
  package var level: UInt8
  /// The heading's first line, counted from 1. For a setext heading whose paragraph begins with link
  /// reference definitions, the paragraph's first line, as in cmark.
  package var line: UInt32
  /// The line before the next heading of this level or above, or the document's last line; inclusive.
  package var endLine: UInt32
  /// Index of the enclosing section, or -1.
  package var parent: Int32
  /// Index of the first section after this one's subsections.
  package var next: Int32
  /// Index of the first block after the heading.
  package var firstBlock: Int32
  /// Index after the last block before the first subsection.
  package var ownEndBlock: Int32
  /// Index after the last block of the section, subsections included.
  package var endBlock: Int32
}

/// The sections of a document, flat and in document order.
///
/// Only top-level headings open sections; those inside quotes and list items do not.
package struct SectionTree: Sendable {
  /// All sections, each followed by its subsections.
  package private(set) var sections: [Section]

  /// Collects the sections of `document`, in time linear in its top-level blocks.
  package init(_ document: Document) {
    sections = Self.headings(of: document.blocks)
    Self.setEnds(of: &sections, document.blocks)
  }

  /// The sections without their ends, which depend on later headings.
  private static func headings(of blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    // Most texts have fewer sections.
    sections.reserveCapacity(32)
    // The lines of the latest run of adjacent definitions, or 0.
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
        // From the last section outwards. Skipped sections have ended, so no later section visits them again.
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

  private static func setEnds(of sections: inout [Section], _ blocks: [Block]) {
    let end = Int32(truncatingIfNeeded: blocks.count)
    // Index after the blocks that belong to the section but not to a subsection.
    var ownEnd = end
    for index in sections.indices.reversed() {
      // Skips the subsections, which no other section visits.
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
  }
}
