import MarkdownTree

/// Names the sections of a document: which known section each heading serves as.
struct SectionReader {
  /// What a heading's normal form names.
  private struct Name: Sendable {
    let text: String
    /// nil for a section that is known to be none of a dialect's.
    let kind: SectionKind?
    let isWhole: Bool
  }

  /// All names, and where each is found by its hash. Built once, on first use; a `Dictionary` would cost every start
  /// of the tool more than reading a plan's headings does.
  private static let names: (list: [Name], table: OpenTable) = {
    var list: [Name] = []
    for entry in SectionNames.entries {
      for name in entry.whole { list.append(Name(text: name, kind: entry.kind, isWhole: true)) }
      for name in entry.halves { list.append(Name(text: name, kind: entry.kind, isWhole: false)) }
    }
    for name in SectionNames.asides { list.append(Name(text: name, kind: nil, isWhole: true)) }
    var table = OpenTable(capacity: 1024)
    for (index, name) in list.enumerated() { table.insert(hash(name.text.utf8), UInt32(index)) }
    return (list, table)
  }()

  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    UInt64(name.reduce(FNV1a.seed, FNV1a.step)) + 1
  }

  private static func name(_ normal: [UInt8]) -> Name? {
    let key = hash(normal)
    var slot = names.table.slot(of: key)
    while let index = names.table.next(key, &slot) {
      let name = names.list[Int(index)]
      if name.text.utf8.elementsEqual(normal) { return name }
    }
    return nil
  }

  /// What a heading names, wherever it stands.
  static func kind(ofHeading heading: String) -> SectionKind? {
    name(HeadingName.normalize(heading))?.kind
  }

  /// The sections of `document` in its order, each with what it serves as; `extra` names are those that only one
  /// dialect knows. Linear in the headings' text.
  static func sections(of document: Document, extra: [[UInt8]: SectionKind] = [:]) -> [PlanSection] {
    let tree = SectionTree(document).sections
    var sections: [PlanSection] = []
    sections.reserveCapacity(tree.count)
    document.source.withBytes { bytes in
      for (index, node) in tree.enumerated() {
        let block = Int(node.heading)
        let lines = document.textLines(of: block)
        let normal = HeadingName.normalize(bytes, lines)
        // A first level-1 heading is the title, even where it reads "Implementation plan". A living section's
        // name is no title: such a plan has put its sections on level 1.
        var known = extra.isEmpty ? nil : extra[normal].map { Name(text: "", kind: $0, isWhole: true) }
        known = known ?? name(normal)
        if index == 0, node.level == 1, let kind = known?.kind, !SectionKind.living.contains(kind) {
          known = nil
        }
        let parent = node.parent >= 0 && Int(node.parent) < sections.count ? sections[Int(node.parent)] : nil
        let isAside = known != nil && known?.kind == nil
        sections.append(
          PlanSection(
            node: node, kind: known?.kind, isWholeName: known?.isWhole ?? false,
            role: isAside ? .records : role(of: known?.kind, under: parent),
            heading: SourceRange(lines.first?.start ?? 0, lines.last?.end ?? 0), name: normal))
      }
    }
    return sections
  }

  /// A subsection without a known name is what its parent is, and nothing below a record is an instruction:
  /// "### Validation" under Outcomes tells how it went.
  private static func role(of kind: SectionKind?, under parent: PlanSection?) -> SectionKind.Role {
    let inherited = parent?.role ?? .instructions
    guard let kind else { return inherited }
    return inherited == .records ? .records : kind.role
  }
}
