/// The document that a plan is written to: which sections must stand in it, in what order, and how its entries
/// are timestamped.
public struct Dialect: Sendable, Equatable {
  /// As `--dialect` and reports name it.
  public let name: String
  /// The built-in dialect whose levels of rules it takes; its own name, where it is none that somebody made up.
  public let family: String
  /// One line for `--help` and completions.
  public let summary: String
  /// In the document's order.
  let sections: [SectionRequirement]
  /// Whether the order of the must-sections is part of the document.
  let isOrdered: Bool
  let timestampForm: Timestamp.Form
  /// The text of the skeleton that the changes are made to.
  private let skeletonText: String
  private let skeletonChanges: [SkeletonChange]
  /// Headings in normal form that only this dialect knows as sections.
  let names: [[UInt8]: SectionKind]
  /// How the paragraphs of a skeleton begin that is not built in.
  let openings: SkeletonOpenings

  init(
    name: String, summary: String, sections: [SectionRequirement], isOrdered: Bool,
    timestampForm: Timestamp.Form,
    skeleton: String, skeletonChanges: [SkeletonChange] = [],
    names: [[UInt8]: SectionKind] = [:], openings: SkeletonOpenings = .none, family: String? = nil
  ) {
    self.name = name
    self.family = family ?? name
    self.summary = summary
    self.sections = sections
    self.isOrdered = isOrdered
    self.timestampForm = timestampForm
    skeletonText = skeleton
    self.skeletonChanges = skeletonChanges
    self.names = names
    self.openings = openings
  }

  /// The text `init` starts a plan from, with `{title}` and its like to fill in. Every run reads its dialects and only
  /// `init` writes plans, so changes are made when somebody asks.
  var skeleton: String {
    if skeletonChanges.isEmpty { return skeletonText }
    var draft = SkeletonBuilder(skeletonText, names)
    for change in skeletonChanges { draft.make(change) }
    return draft.text
  }

  public static let builtIn: [Dialect] = [.codex, .controlled, .ssot]

  public static func named(_ name: String) -> Dialect? {
    builtIn.first { $0.name == name }
  }

  func spec(of kind: SectionKind) -> SectionRequirement? {
    sections.first { $0.kind == kind }
  }
}

/// What a dialect says of one section.
struct SectionRequirement: Sendable, Equatable {
  typealias Requirement = RequirementLevel

  let kind: SectionKind
  /// The heading as the dialect's document writes it.
  let title: String
  let requirement: Requirement

  init(_ kind: SectionKind, _ title: String, _ requirement: Requirement) {
    self.kind = kind
    self.title = title
    self.requirement = requirement
  }
}

/// How much a dialect insists on a section.
public enum RequirementLevel: String, CaseIterable, Sendable { case must, should, may }
