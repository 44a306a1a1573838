/// A variant of the ExecPlan format: its sections, their order and the form of its timestamps.
///
/// To add a built-in dialect, add a folder next to this file and add its value to BuiltInDialects.swift.
public final class Dialect: Sendable {
  /// The level of one rule in plans of a dialect.
  package struct RuleLevel: Sendable {
    package let rule: String
    /// nil when the rule is off.
    package let severity: Severity?

    init(_ rule: String, _ severity: Severity?) {
      self.rule = rule
      self.severity = severity
    }
  }

  /// The name in `--dialect` and in reports.
  public let name: String
  /// One line for `--help` and completions.
  public let summary: String
  let sections: [SectionRequirement]
  /// Whether the mandatory sections must be in the order of `sections`.
  let isOrdered: Bool
  let timestampForm: Timestamp.Form
  /// The features of a plan that identify this dialect.
  let marks: [DialectMark]
  /// The levels that differ from the rules' own.
  package let levels: [RuleLevel]
  /// The opening words of the skeleton's guidance paragraphs, as phrases, except those that another dialect
  /// lists.
  let guidance: [String]
  private let makeValidPlan: @Sendable () -> String
  /// The skeleton before `skeletonChanges`.
  let skeletonText: String
  let skeletonChanges: [SkeletonChange]
  /// Headings in normal form that name a section in this dialect only.
  let names: [[UInt8]: SectionKind]
  /// The openings of the guidance in a repository's own skeleton.
  let openings: SkeletonOpenings

  init(
    name: String, summary: String, sections: [SectionRequirement], isOrdered: Bool = false,
    timestampForm: Timestamp.Form = .parenthesised, marks: [DialectMark] = [], levels: [RuleLevel] = [],
    skeleton: String, skeletonChanges: [SkeletonChange] = [], guidance: [String] = [],
    validPlan: @escaping @autoclosure @Sendable () -> String = "",
    names: [[UInt8]: SectionKind] = [:], openings: SkeletonOpenings = .none
  ) {
    self.name = name
    self.summary = summary
    self.sections = sections
    self.isOrdered = isOrdered
    self.timestampForm = timestampForm
    self.marks = marks
    self.levels = levels
    skeletonText = skeleton
    self.skeletonChanges = skeletonChanges
    self.guidance = guidance
    makeValidPlan = validPlan
    self.names = names
    self.openings = openings
  }

  /// A plan without findings, for examples and tests.
  package var validPlan: String { makeValidPlan() }

  func requirement(of kind: SectionKind) -> SectionRequirement? { sections.first { $0.kind == kind } }
}

/// How strongly a dialect requires a section.
package enum RequirementLevel: String, CaseIterable, Sendable { case must, should, may }

/// A section of a dialect, and whether a plan must have it.
struct SectionRequirement: Sendable {
  let kind: SectionKind
  /// The heading, as the skeleton writes it.
  let title: String
  let level: RequirementLevel

  init(_ kind: SectionKind, _ title: String, _ level: RequirementLevel) {
    self.kind = kind
    self.title = title
    self.level = level
  }
}

/// A change that a custom dialect makes to the skeleton of its base.
enum SkeletonChange: Sendable {
  case add(SectionKind, heading: String, after: SectionKind?)
  case rename(SectionKind, to: String)
  case drop(SectionKind)
  case timestamps(Timestamp.Form)
  case order([SectionKind])
}
