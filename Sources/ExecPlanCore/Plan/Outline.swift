/// A section and its subsections, for `execplan outline`.
public struct OutlineSection: Sendable {
  public var level: Int
  /// As written.
  public var heading: String
  /// The kebab-case name of the section's kind: "plan-of-work".
  public var section: String?
  /// 1-based line of the heading.
  public var line: Int
  /// 1-based, inclusive: the line before the next heading of this level or above.
  public var endLine: Int
  public var sections: [OutlineSection]
}

extension OutlineSection {
  /// The kebab-case name of the section that a heading names: "plan-of-work" for "Implementation plan".
  package static func knownName(of heading: String) -> String? {
    SectionParser.kind(ofHeading: heading)?.name
  }
}

extension Plan {
  /// The section tree. The title is a section of level 1.
  public var outline: [OutlineSection] {
    // Children follow their parents, so building from the end needs no recursion.
    var children: [Int: [OutlineSection]] = [:]
    for index in sections.indices.reversed() {
      let section = sections[index]
      let outline = OutlineSection(
        level: section.level, heading: heading(of: section), section: section.kind?.name,
        line: section.line, endLine: Int(section.node.endLine),
        sections: (children.removeValue(forKey: index) ?? []).reversed())
      children[Int(section.node.parent), default: []].append(outline)
    }
    return (children[-1] ?? []).reversed()
  }
}
