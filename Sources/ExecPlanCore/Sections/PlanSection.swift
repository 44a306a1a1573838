import MarkdownTree

/// A section of a plan: its heading, its kind and its extent.
struct PlanSection: Sendable {
  /// Level, lines, blocks, parent and next section.
  let node: Section
  /// The known section that the heading names. Several sections of a plan may have the same kind.
  let kind: SectionKind?
  /// Whether the heading names the whole known section rather than one half of it.
  let isWholeName: Bool
  /// How the words before the first subsection are judged.
  let role: SectionKind.Role
  /// The heading's text in the source, Markdown included.
  let heading: SourceRange

  var level: Int { Int(node.level) }
  var line: Int { Int(node.line) }
  /// The blocks after the heading, subsections included.
  var blocks: Range<Int> { Int(node.heading) + 1..<max(Int(node.heading) + 1, Int(node.endBlock)) }
  /// The blocks between the heading and the first subsection.
  var ownBlocks: Range<Int> { Int(node.heading) + 1..<max(Int(node.heading) + 1, Int(node.ownEndBlock)) }
}

extension Document {
  /// Calls `body` with a section's heading in the normal form of `HeadingName`, valid only during the call.
  func withName<R>(of section: PlanSection, _ body: (ByteView) -> R) -> R {
    source.withBytes {
      HeadingName.withNormalForm(of: textLines(of: Int(section.node.heading)), in: $0, body)
    }
  }

  /// A section's heading as written, on one line; a setext heading may span several.
  func heading(of section: PlanSection) -> String {
    let lines = textLines(of: Int(section.node.heading))
    return lines.count == 1 ? source.string(section.heading) : lines.map(source.string).joined(separator: " ")
  }
}
