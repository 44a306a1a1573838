import MarkdownTree

/// A section of one plan: a heading of the text, what it serves as, and where it runs.
struct PlanSection: Sendable {
  /// The section tree's own record: level, lines, blocks, parent and next.
  let node: Section
  /// The known section that this heading serves as, if any. Several sections may claim the same.
  let kind: SectionKind?
  /// Whether the heading is a name of the whole known section and not of one half of it.
  let isWholeName: Bool
  /// How the words in its own body are judged.
  let role: SectionKind.Role
  /// The heading's text in the source, marks and all.
  let heading: SourceRange

  var level: Int { Int(node.level) }
  var line: Int { Int(node.line) }
  /// Blocks of the section with its subsections, heading left out.
  var blocks: Range<Int> { Int(node.heading) + 1..<max(Int(node.heading) + 1, Int(node.endBlock)) }
  /// Blocks before the first subsection, heading left out.
  var ownBlocks: Range<Int> { Int(node.heading) + 1..<max(Int(node.heading) + 1, Int(node.ownEndBlock)) }
}

extension Document {
  /// Calls `body` with a view of a section's heading in normal form that must not outlive the call; see `HeadingName`.
  func withName<R>(of section: PlanSection, _ body: (ByteView) -> R) -> R {
    source.withBytes {
      HeadingName.withNormalForm(of: textLines(of: Int(section.node.heading)), in: $0, body)
    }
  }

  /// A section's heading as written; one that is underlined may be wrapped, and is one line all the same.
  func heading(of section: PlanSection) -> String {
    let lines = textLines(of: Int(section.node.heading))
    return lines.count == 1
      ? source.string(section.heading) : lines.map(source.string).joined(separator: " ")
  }
}
