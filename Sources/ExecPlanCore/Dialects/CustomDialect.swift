import MarkdownTree

extension Dialect {
  /// A dialect that a configuration derives from `base`.
  package static func custom(
    name: String, extending base: Dialect, edit: (inout DialectBuilder) -> Void
  ) -> Dialect {
    var builder = DialectBuilder(base)
    edit(&builder)
    return Dialect(
      name: name, summary: "based on \(base.name)", sections: builder.sections, isOrdered: base.isOrdered,
      timestampForm: builder.timestampForm, levels: base.levels, skeleton: base.skeletonText,
      skeletonChanges: base.skeletonChanges + builder.changes, names: builder.names, openings: base.openings)
  }
}

/// Builds a custom dialect. Each change applies to the sections and to the skeleton.
package struct DialectBuilder: Sendable {
  private(set) var sections: [SectionRequirement]
  private(set) var names: [[UInt8]: SectionKind]
  private(set) var changes: [SkeletonChange] = []
  private(set) var timestampForm: Timestamp.Form

  init(_ base: Dialect) {
    sections = base.sections
    names = base.names
    timestampForm = base.timestampForm
  }

  package var headings: [String] { sections.map(\.title) }

  /// The section of this dialect with a heading or a kebab-case name.
  package func section(_ name: String) -> SectionKind? {
    let heading = HeadingName.normalize(name)
    let kind = names[heading] ?? SectionKind.named(name)
    return sections.first { $0.kind == kind || HeadingName.normalize($0.title) == heading }?.kind
  }

  /// Adds a section after another one, or at the end. Returns nil when the dialect already has the section or
  /// the heading is empty.
  package mutating func add(
    _ heading: String, _ level: RequirementLevel, after predecessor: SectionKind? = nil
  ) -> SectionKind? {
    let name = HeadingName.normalize(heading)
    guard !name.isEmpty, section(heading) == nil else { return nil }
    let kind = SectionKind.named(heading) ?? SectionKind(otherName: name)
    names[name] = kind
    let index = sections.firstIndex { $0.kind == predecessor }.map { $0 + 1 } ?? sections.endIndex
    sections.insert(SectionRequirement(kind, heading, level), at: index)
    changes.append(.add(kind, heading: heading, after: predecessor))
    return kind
  }

  /// Renames a section and keeps its old heading as an alias. Returns false when the new heading names
  /// another section.
  package mutating func rename(_ kind: SectionKind, to heading: String) -> Bool {
    guard alias(heading, for: kind), let index = sections.firstIndex(where: { $0.kind == kind }) else {
      return false
    }
    names[HeadingName.normalize(sections[index].title)] = kind
    sections[index] = SectionRequirement(kind, heading, sections[index].level)
    changes.append(.rename(kind, to: heading))
    return true
  }

  /// Removes a section. Returns false for the living sections, which every ExecPlan has.
  package mutating func drop(_ kind: SectionKind) -> Bool {
    guard !kind.isLiving else { return false }
    sections.removeAll { $0.kind == kind }
    changes.append(.drop(kind))
    return true
  }

  /// Moves sections to the front, in the given order.
  package mutating func order(_ kinds: [SectionKind]) {
    sections = sections.ordered(kinds) { $0.kind }
    changes.append(.order(kinds))
  }

  package mutating func require(_ kind: SectionKind, as level: RequirementLevel) {
    guard let index = sections.firstIndex(where: { $0.kind == kind }) else { return }
    sections[index] = SectionRequirement(kind, sections[index].title, level)
  }

  package mutating func writeTimestamps(in form: Timestamp.Form) {
    timestampForm = form
    changes.append(.timestamps(form))
  }

  /// Accepts another heading for a section. Returns false when the heading names another section.
  package mutating func alias(_ heading: String, for kind: SectionKind) -> Bool {
    let name = HeadingName.normalize(heading)
    guard !name.isEmpty, section(heading).map({ $0 == kind }) ?? true else { return false }
    names[name] = kind
    return true
  }
}
