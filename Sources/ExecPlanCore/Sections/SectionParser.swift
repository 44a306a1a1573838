import MarkdownTree

/// Determines the kind of each section of a document.
struct SectionParser {
  /// The meaning of a known heading.
  private struct Meaning {
    /// nil for one of `SectionNames.asides`.
    let kind: SectionKind?
    let isWhole: Bool
  }

  /// All known names in normal form, stored as numbers and built on first use; see Speed.md.
  private struct NameTable: ~Copyable {
    var texts = WordTable(count: 200)
    /// For each word of `texts`, twice the index in `SectionNames.all`, plus one for a name of the whole
    /// section.
    var meanings: [UInt8] = [0]
    /// Length of the longest name in bytes.
    var longest = 0

    init() {
      for (index, names) in SectionNames.all.enumerated() {
        add(names.whole, UInt8(index * 2 + 1))
        add(names.halves, UInt8(index * 2))
      }
      add(SectionNames.asides, aside)
    }

    private mutating func add(_ names: StaticString, _ meaning: UInt8) {
      names.forEachText { bytes, name in
        let id = texts.insert(WordKey(bytes, name.lowerBound, name.upperBound))
        if Int(id) == meanings.count { meanings.append(meaning) }
        longest = max(longest, name.count)
        return false
      }
    }

    /// The meaning of a text, which must be in normal form except for its case.
    func meaning(_ bytes: ByteView, _ text: Range<Int>) -> Meaning? {
      guard !text.isEmpty, text.count <= longest else { return nil }
      let id = texts.find(WordKey(bytes, text.lowerBound, text.upperBound))
      guard id != 0 else { return nil }
      let meaning = meanings[Int(id)]
      if meaning == aside { return Meaning(kind: nil, isWhole: true) }
      return Meaning(kind: SectionNames.all[Int(meaning / 2)].kind, isWhole: meaning % 2 == 1)
    }
  }

  private static let names = NameTable()

  /// The value in `NameTable.meanings` for asides.
  private static let aside = UInt8.max

  /// The kind that a heading names, regardless of its position.
  static func kind(ofHeading heading: String) -> SectionKind? {
    HeadingName.normalize(heading).withBytes { names.meaning($0, 0..<$0.count)?.kind }
  }

  /// The sections of a document, in order. `extra` holds names that a dialect or a configuration adds.
  static func sections(of document: Document, extra: [[UInt8]: SectionKind] = [:]) -> [PlanSection] {
    sections(of: document, extra: extra, names)
  }

  private static func sections(
    of document: Document, extra: [[UInt8]: SectionKind], _ names: borrowing NameTable
  ) -> [PlanSection] {
    let tree = SectionTree(document).sections
    let hasExtra = !extra.isEmpty
    var sections: [PlanSection] = []
    sections.reserveCapacity(tree.count)
    document.source.withBytes { bytes in
      for (index, node) in tree.enumerated() {
        let block = Int(node.heading)
        let lines = document.textLines(of: block)
        var known: Meaning?
        // Most headings are in normal form except for their case.
        if !hasExtra, lines.count == 1, let line = lines.first {
          known = names.meaning(bytes, line.start..<line.end)
        }
        if known == nil {
          known = HeadingName.withNormalForm(of: lines, in: bytes) { normal in
            if hasExtra, let kind = extra[Array(normal.bytes(in: 0..<normal.count))] {
              return Meaning(kind: kind, isWhole: true)
            }
            return names.meaning(normal, 0..<normal.count)
          }
        }
        // A first heading of level 1 is the title, even "Implementation plan", unless it names a living
        // section: such a plan has its sections on level 1.
        if index == 0, node.level == 1, let kind = known?.kind, !kind.isLiving { known = nil }
        let parent = Int(node.parent)
        let inherited = sections.indices.contains(parent) ? sections[parent].role : .instructions
        let isAside = known != nil && known?.kind == nil
        sections.append(
          PlanSection(
            node: node, kind: known?.kind, isWholeName: known?.isWhole ?? false,
            role: isAside ? .records : role(of: known?.kind, under: inherited),
            heading: SourceRange(lines.first?.start ?? 0, lines.last?.end ?? 0)))
      }
    }
    return sections
  }

  /// A subsection without a known name has the role of its parent, and everything in a record is a record:
  /// "### Validation" under Outcomes reports a result.
  private static func role(of kind: SectionKind?, under inherited: SectionKind.Role) -> SectionKind.Role {
    guard let kind else { return inherited }
    return inherited == .records ? .records : kind.role
  }
}
