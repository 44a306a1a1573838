import MarkdownTree

/// Names the sections of a document: which known section each heading serves as.
struct SectionReader {
  /// What a heading names.
  private struct Name: Sendable {
    /// nil for a section that is known to be none of a dialect's.
    let kind: SectionKind?
    let isWhole: Bool
  }

  /// All names by their normal form, and what each names, by its number. Built once, on first use; a `Dictionary` would
  /// cost every start of the tool more than reading a plan's headings does.
  private static let names: (texts: WordTable, list: [Name?]) = {
    var texts = WordTable(count: 200)
    var list: [Name?] = [nil]
    func add(_ text: String, _ name: Name) {
      let id = text.withBytes { texts.insert(WordKey($0, 0, $0.count)) }
      if Int(id) == list.count { list.append(name) }
    }
    for entry in SectionNames.entries {
      for text in entry.whole { add(text, Name(kind: entry.kind, isWhole: true)) }
      for text in entry.halves { add(text, Name(kind: entry.kind, isWhole: false)) }
    }
    for text in SectionNames.asides { add(text, Name(kind: nil, isWhole: true)) }
    return (texts, list)
  }()

  private static func name(_ normal: [UInt8]) -> Name? {
    guard !normal.isEmpty else { return nil }
    return SourceText(normal).withBytes { names.list[Int(names.texts.find(WordKey($0, 0, $0.count)))] }
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
        var known = extra.isEmpty ? nil : extra[normal].map { Name(kind: $0, isWhole: true) }
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
