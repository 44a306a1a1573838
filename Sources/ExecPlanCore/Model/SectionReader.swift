import MarkdownTree

/// Names the sections of a document: which known section each heading serves as.
struct SectionReader {
  /// Normal form of a heading → what it names. Built once, on first use.
  private struct Name: Sendable {
    let kind: SectionKind
    let isWhole: Bool
  }

  private static let names: [[UInt8]: Name] = {
    var names: [[UInt8]: Name] = [:]
    for entry in SectionNames.entries {
      for name in entry.whole { names[Array(name.utf8)] = Name(kind: entry.kind, isWhole: true) }
      for name in entry.halves { names[Array(name.utf8)] = Name(kind: entry.kind, isWhole: false) }
    }
    return names
  }()

  /// What a heading names, wherever it stands.
  static func kind(ofHeading heading: String) -> SectionKind? {
    names[HeadingName.normalize(heading)]?.kind
  }

  /// The sections of `document` in its order, each with what it serves as; `extra` names are those that only one
  /// dialect knows. Linear in the headings' text.
  static func sections(of document: Document, extra: [[UInt8]: SectionKind] = [:]) -> [PlanSection] {
    let tree = SectionTree(document).sections
    var sections: [PlanSection] = []
    sections.reserveCapacity(tree.count)
    var name: [UInt8] = []
    document.source.withBytes { bytes in
      for (index, node) in tree.enumerated() {
        let block = Int(node.heading)
        let lines = document.textLines(of: block)
        HeadingName.normalize(bytes, lines, into: &name)
        // A first level-1 heading is the title, even where it reads "Implementation plan". A living section's
        // name is no title: such a plan has put its sections on level 1.
        var known = extra[name].map { Name(kind: $0, isWhole: true) } ?? names[name]
        if index == 0, node.level == 1, let kind = known?.kind, !SectionKind.living.contains(kind) {
          known = nil
        }
        let parent = node.parent >= 0 && Int(node.parent) < sections.count ? sections[Int(node.parent)] : nil
        let isAside = known == nil && Self.asides.contains(name)
        sections.append(
          PlanSection(
            node: node, kind: known?.kind, isWholeName: known?.isWhole ?? false,
            role: isAside ? .records : role(of: known?.kind, under: parent),
            heading: SourceRange(lines.first?.start ?? 0, lines.last?.end ?? 0)))
      }
    }
    return sections
  }

  /// Sections that no dialect asks for and that tell where things come from, not what to do.
  private static let asides: Set<[UInt8]> = Set(
    [
      "prior art", "references", "see also", "further reading", "sources", "addendum", "appendix",
      "skills and references",
      "related work", "research notes", "bibliography",
    ].map { Array($0.utf8) })

  /// A subsection without a known name is what its parent is, and nothing below a record is an instruction:
  /// "### Validation" under Outcomes tells how it went.
  private static func role(of kind: SectionKind?, under parent: PlanSection?) -> SectionKind.Role {
    let inherited = parent?.role ?? .instructions
    guard let kind else { return inherited }
    return inherited == .records ? .records : kind.role
  }
}
