import MarkdownTree

extension Dialect {
  /// The dialect of a repository's own PLANS.md, read from the skeleton in it: the first fenced block, labelled
  /// markdown or md or not at all, that holds a Progress heading. Its level-2 headings are the sections; the four
  /// living sections stay mandatory even where it drops one. nil when the guide has no such skeleton.
  public static func repository(skeletonOf guide: String) -> Dialect? {
    let document = Document(parsing: SourceText(Array(guide.utf8)), options: [.frontMatter, .tables])
    for block in document.blocks.indices where document.blocks[block].kind == .fencedCode {
      guard isPlanLabel(document.source.string(document.info(of: block))) else { continue }
      let skeleton = document.textLines(of: block).map(document.source.string).joined(separator: "\n")
      if let dialect = Dialect(skeleton: skeleton) { return dialect }
    }
    return nil
  }

  private static func isPlanLabel(_ info: String) -> Bool {
    let label = info.prefix { !$0.isWhitespace }.lowercased()
    return label.isEmpty || label == "md" || label == "markdown"
  }

  private init?(skeleton: String) {
    let document = Document(parsing: SourceText(Array(skeleton.utf8)), options: [.frontMatter, .tables])
    let sections = SectionParser.sections(of: document)
    guard sections.contains(where: { $0.kind == .progress }) else { return nil }
    var specs: [SectionRequirement] = []
    var names: [[UInt8]: SectionKind] = [:]
    for section in sections where section.level == 2 {
      let title = document.heading(of: section)
      let name = HeadingName.normalize(title)
      let kind =
        section.kind
        ?? .other(String(decoding: name, as: UTF8.self).split(separator: " ").joined(separator: "-"))
      guard !name.isEmpty, !specs.contains(where: { $0.kind == kind }) else { continue }
      if section.kind == nil { names[name] = kind }
      specs.append(SectionRequirement(kind, title, Self.requirement(of: title)))
    }
    for spec in Dialect.codexSections where spec.kind.isLiving {
      if let index = specs.firstIndex(where: { $0.kind == spec.kind }) {
        specs[index] = SectionRequirement(spec.kind, specs[index].title, .must)
      } else {
        specs.append(spec)
      }
    }
    self.init(
      name: "repository", summary: "the skeleton in the repository's own PLANS.md", sections: specs,
      isOrdered: false, timestampForm: .parenthesised, skeleton: skeleton, names: names,
      openings: SkeletonOpenings(of: document, sections))
  }

  /// "(SHOULD)", "(optional)" and their like behind a heading say that a section may be left out.
  private static func requirement(of title: String) -> SectionRequirement.Requirement {
    let title = title.lowercased()
    if title.holds("(should") || title.holds("(recommended") { return .should }
    if title.holds("(may") || title.holds("(optional") || title.holds("if applicable") {
      return .may
    }
    return .must
  }
}
