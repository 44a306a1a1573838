import MarkdownTree

/// Names the sections of a document: which known section each heading serves as.
struct SectionParser {
  /// What a heading names.
  private struct Name {
    /// nil for a section that is known to be none of a dialect's.
    let kind: SectionKind?
    let isWhole: Bool
  }

  /// All names by their normal form, and for each what it names, by its number: the place of an entry of
  /// `SectionNames`, twice, and one more for the whole of it. Built once, on first use, and of nothing but numbers; a
  /// `Dictionary` would cost every start of the tool more than reading a plan's headings does.
  private struct Names: ~Copyable {
    var texts = WordTable(count: 200)
    var meanings: [UInt8] = [0]
    /// Bytes that the longest name takes.
    var longest = 0

    init() {
      for (place, entry) in SectionNames.entries.enumerated() {
        add(entry.whole, UInt8(place * 2 + 1))
        add(entry.halves, UInt8(place * 2))
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

    /// What a text names that is a name in normal form but for the case of its letters.
    func name(_ bytes: ByteView, _ text: Range<Int>) -> Name? {
      guard !text.isEmpty, text.count <= longest else { return nil }
      let id = texts.find(WordKey(bytes, text.lowerBound, text.upperBound))
      guard id != 0 else { return nil }
      let meaning = meanings[Int(id)]
      if meaning == aside { return Name(kind: nil, isWhole: true) }
      return Name(kind: SectionNames.entries[Int(meaning / 2)].kind, isWhole: meaning % 2 == 1)
    }
  }

  private static let names = Names()

  /// The meaning of a name that is known to be none of a dialect's.
  private static let aside = UInt8.max

  /// What a heading names, wherever it stands.
  static func kind(ofHeading heading: String) -> SectionKind? {
    HeadingName.normalize(heading).withBytes { names.name($0, 0..<$0.count)?.kind }
  }

  /// The sections of `document` in its order, each with what it serves as; `extra` names are those that only one
  /// dialect knows. Linear in the headings' text.
  static func sections(of document: Document, extra: [[UInt8]: SectionKind] = [:]) -> [PlanSection] {
    sections(of: document, extra: extra, names)
  }

  private static func sections(
    of document: Document, extra: [[UInt8]: SectionKind], _ names: borrowing Names
  ) -> [PlanSection] {
    let tree = SectionTree(document).sections
    let hasExtra = !extra.isEmpty
    var sections: [PlanSection] = []
    sections.reserveCapacity(tree.count)
    document.source.withBytes { bytes in
      for (index, node) in tree.enumerated() {
        let block = Int(node.heading)
        let lines = document.textLines(of: block)
        var known: Name?
        // Most headings are in normal form but for the case of their letters.
        if !hasExtra, lines.count == 1, let line = lines.first {
          known = names.name(bytes, line.start..<line.end)
        }
        if known == nil {
          known = HeadingName.withNormalForm(of: lines, in: bytes) { normal in
            if hasExtra, let kind = extra[Array(normal.bytes(in: 0..<normal.count))] {
              return Name(kind: kind, isWhole: true)
            }
            return names.name(normal, 0..<normal.count)
          }
        }
        // A first level-1 heading is the title, even where it reads "Implementation plan". A living section's
        // name is no title: such a plan has put its sections on level 1.
        if index == 0, node.level == 1, let kind = known?.kind, !kind.isLiving {
          known = nil
        }
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

  /// A subsection without a known name is what its parent is, and nothing below a record is an instruction:
  /// "### Validation" under Outcomes tells how it went.
  private static func role(
    of kind: SectionKind?, under inherited: SectionKind.Role
  ) -> SectionKind.Role {
    guard let kind else { return inherited }
    return inherited == .records ? .records : kind.role
  }
}
