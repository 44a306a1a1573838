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

  /// For each level what was found for it; level 0 and 7 are none.
  private typealias Levels = SIMD8<Int32>
  private static let levels = Levels(0, 1, 2, 3, 4, 5, 6, 7)

  /// The sections as far as what comes before them tells.
  private static func headings(of blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    // Most texts have fewer.
    sections.reserveCapacity(32)
    /// For each level the section that one of it would stand in: the last one above it, -1 for none.
    var parents = Levels(repeating: -1)
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
        let number = Int32(truncatingIfNeeded: sections.count)
        sections.append(
          Section(
            heading: Int32(truncatingIfNeeded: index), level: block.level, line: line,
            endLine: block.endLine, parent: parents[Int(block.level)], next: 0,
            firstBlock: block.next, ownEndBlock: block.next, endBlock: block.next))
        parents.replace(with: number, where: levels .> Int32(block.level))
      }
      index = Int(block.next)
    }
    return sections
  }

  /// The sections with their ends, which what comes behind them tells.
  private static func runningOn(_ sections: consuming [Section], _ blocks: [Block]) -> [Section] {
    let count = Int32(truncatingIfNeeded: sections.count)
    /// For each level the next section that ends one of it.
    var next = Levels(repeating: count)
    /// The block behind those that belong to the section alone.
    var ownEnd = Int32(truncatingIfNeeded: blocks.count)
    for index in sections.indices.reversed() {
      let level = sections[index].level
      let following = next[Int(level)]
      sections[index].next = following
      sections[index].ownEndBlock = ownEnd
      if following < count {
        sections[index].endBlock = sections[Int(following)].heading
        sections[index].endLine = sections[Int(following)].line - 1
      } else {
        sections[index].endBlock = Int32(truncatingIfNeeded: blocks.count)
        sections[index].endLine = blocks[0].endLine
      }
      ownEnd = sections[index].heading
      next.replace(with: Int32(truncatingIfNeeded: index), where: levels .>= Int32(level))
    }
    return sections
  }
}
