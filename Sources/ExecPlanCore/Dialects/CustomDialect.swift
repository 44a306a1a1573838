import MarkdownTree

extension Dialect {
  /// A dialect that somebody makes from another one, by adding, renaming, dropping and reordering its sections.
  public static func custom(
    name: String, extending base: Dialect, edit: (inout DialectBuilder) -> Void
  ) -> Dialect {
    var draft = DialectBuilder(base)
    edit(&draft)
    return Dialect(
      name: name, summary: "made from \(base.name)", sections: draft.sections, isOrdered: base.isOrdered,
      timestampForm: draft.timestampForm, skeleton: base.skeleton, skeletonChanges: draft.changes,
      names: draft.names,
      openings: base.openings, family: base.family)
  }

  /// The headings of its sections, as its document writes them.
  public var headings: [String] { sections.map(\.title) }
}

/// A dialect in the making. Its sections and the skeleton for `init` are changed together.
public struct DialectBuilder: Sendable {
  private(set) var sections: [SectionRequirement]
  private(set) var names: [[UInt8]: SectionKind]
  private(set) var changes: [SkeletonChange] = []
  public private(set) var timestampForm: Timestamp.Form

  init(_ base: Dialect) {
    sections = base.sections
    names = base.names
    timestampForm = base.timestampForm
  }

  public var headings: [String] { sections.map(\.title) }

  /// The section of this dialect that a heading or a known name stands for.
  public func section(_ name: String) -> SectionKind? {
    let heading = HeadingName.normalize(name)
    let kind = names[heading] ?? SectionKind.named(name)
    return sections.first { $0.kind == kind || HeadingName.normalize($0.title) == heading }?.kind
  }

  /// Puts a section behind another one, or at the end; false where the dialect has it, or the heading is empty.
  public mutating func add(
    _ heading: String, _ requirement: RequirementLevel, after predecessor: SectionKind? = nil
  ) -> SectionKind? {
    let name = HeadingName.normalize(heading)
    guard !name.isEmpty, section(heading) == nil else { return nil }
    let kind =
      SectionKind.named(heading)
      ?? .other(String(decoding: name, as: UTF8.self).split(separator: " ").joined(separator: "-"))
    names[name] = kind
    let index = sections.firstIndex { $0.kind == predecessor }.map { $0 + 1 } ?? sections.endIndex
    sections.insert(SectionRequirement(kind, heading, requirement), at: index)
    changes.append(.add(kind, heading: heading, after: predecessor))
    return kind
  }

  /// Gives a section another heading; the old one is still understood. False where another section has it.
  public mutating func rename(_ kind: SectionKind, to heading: String) -> Bool {
    guard alias(heading, for: kind), let index = sections.firstIndex(where: { $0.kind == kind }) else {
      return false
    }
    names[HeadingName.normalize(sections[index].title)] = kind
    sections[index] = SectionRequirement(kind, heading, sections[index].requirement)
    changes.append(.rename(kind, to: heading))
    return true
  }

  /// Takes a section out; false for the living sections, without which a plan is no ExecPlan.
  public mutating func drop(_ kind: SectionKind) -> Bool {
    guard !kind.isLiving else { return false }
    sections.removeAll { $0.kind == kind }
    changes.append(.drop(kind))
    return true
  }

  /// Puts these sections first, in this order; the others follow as they were.
  public mutating func order(_ kinds: [SectionKind]) {
    sections = Self.ordered(sections, kinds) { $0.kind }
    changes.append(.order(kinds))
  }

  public mutating func require(_ kind: SectionKind, as requirement: RequirementLevel) {
    guard let index = sections.firstIndex(where: { $0.kind == kind }) else { return }
    sections[index] = SectionRequirement(kind, sections[index].title, requirement)
  }

  /// Sets the form of the timestamps of Progress items.
  public mutating func writeTimestamps(in form: Timestamp.Form) {
    timestampForm = form
    changes.append(.timestamps(form))
  }

  /// Lets another heading serve as a section; false where it serves as another one of this dialect.
  public mutating func alias(_ heading: String, for kind: SectionKind) -> Bool {
    let name = HeadingName.normalize(heading)
    guard !name.isEmpty, section(heading).map({ $0 == kind }) ?? true else { return false }
    names[name] = kind
    return true
  }

  static func ordered<Value>(
    _ values: [Value], _ kinds: [SectionKind], kind: (Value) -> SectionKind?
  ) -> [Value] {
    let first = kinds.compactMap { wanted in values.first { kind($0) == wanted } }
    return first + values.filter { value in kind(value).map { !kinds.contains($0) } ?? true }
  }
}

extension SectionKind {
  /// The section that documents behind ExecPlans know by this heading or kebab-case name.
  public static func named(_ name: String) -> SectionKind? {
    SectionParser.kind(ofHeading: name) ?? SectionNames.entries.first { $0.kind.name == name }?.kind
  }

  /// The names of the sections that are known without a configuration.
  public static var knownNames: [String] { SectionNames.entries.map(\.kind.name) }
}
