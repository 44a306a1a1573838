import MarkdownTree

extension Dialect {
  /// The dialect of the skeleton in a repository's own PLANS.md: its level-2 headings are the sections, and
  /// the four living sections are mandatory even if absent. The skeleton is the first fenced block
  /// that has no label, or the label md or markdown, and contains a Progress heading. Returns nil for a guide
  /// without a skeleton.
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

  private convenience init?(skeleton: String) {
    let document = Document(parsing: SourceText(Array(skeleton.utf8)), options: [.frontMatter, .tables])
    let sections = SectionParser.sections(of: document)
    guard sections.contains(where: { $0.kind == .progress }) else { return nil }
    var requirements: [SectionRequirement] = []
    var names: [[UInt8]: SectionKind] = [:]
    for section in sections where section.level == 2 {
      let title = document.heading(of: section)
      let name = HeadingName.normalize(title)
      let kind = section.kind ?? SectionKind(otherName: name)
      guard !name.isEmpty, !requirements.contains(where: { $0.kind == kind }) else { continue }
      if section.kind == nil { names[name] = kind }
      requirements.append(SectionRequirement(kind, title, Self.level(of: title)))
    }
    for living in Dialect.codexSections where living.kind.isLiving {
      if let index = requirements.firstIndex(where: { $0.kind == living.kind }) {
        requirements[index] = SectionRequirement(living.kind, requirements[index].title, .must)
      } else {
        requirements.append(living)
      }
    }
    self.init(
      name: "repository", summary: "the skeleton in the repository's own PLANS.md", sections: requirements,
      skeleton: skeleton, names: names, openings: SkeletonOpenings(of: document, sections))
  }

  /// A remark in the heading, such as "(SHOULD)" or "(optional)", lowers the requirement.
  private static func level(of title: String) -> RequirementLevel {
    let title = title.lowercased()
    if ["(should", "(recommended"].contains(where: title.containsBytes) { return .should }
    if ["(may", "(optional", "if applicable"].contains(where: title.containsBytes) { return .may }
    return .must
  }
}
