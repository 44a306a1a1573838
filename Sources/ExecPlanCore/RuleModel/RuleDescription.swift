/// What users see of a rule and what tests run. `execplan explain`, the README's table and SARIF metadata are
/// generated from it.
public final class RuleDescription: Sendable {
  /// Kebab-case. It states the defect and never changes.
  public let name: String
  public let group: RuleGroup
  /// The level in dialects that do not set their own; nil when the rule is off there.
  public let severity: Severity?
  /// Whether the rule reads English words. Such a rule does not run on plans in other languages.
  public let readsEnglish: Bool
  /// Whether the rule has `claimedBlocks`.
  let claimsBlocks: Bool
  package let extensibleList: ExtensibleList?
  /// One sentence for the rule table.
  public let summary: String
  /// Why the defect harms a plan, and which document forbids it.
  public let rationale: String
  private let makePassing: @Sendable () -> [Example]
  private let makeFailing: @Sendable () -> [Example]

  /// Examples are closures because few runs need them. See Speed.md.
  init(
    name: String, group: RuleGroup, severity: Severity?,
    readsEnglish: Bool = false, claimsBlocks: Bool = false, extensibleList: ExtensibleList? = nil,
    summary: String, rationale: String,
    passing: @escaping @autoclosure @Sendable () -> [Example],
    failing: @escaping @autoclosure @Sendable () -> [Example]
  ) {
    self.name = name
    self.group = group
    self.severity = severity
    self.readsEnglish = readsEnglish
    self.claimsBlocks = claimsBlocks
    self.extensibleList = extensibleList
    self.summary = summary
    self.rationale = rationale
    makePassing = passing
    makeFailing = failing
  }

  package var passing: [Example] { makePassing() }
  /// The rule reports these at each `↓`.
  package var failing: [Example] { makeFailing() }

  /// nil when the rule is off in the dialect.
  package func severity(in dialect: Dialect) -> Severity? {
    // Runs for each rule and plan. Most names differ in length, which is cheaper to compare.
    let level = dialect.levels.first { $0.rule.utf8.count == name.utf8.count && $0.rule == name }
    return level.map(\.severity) ?? severity
  }
}

/// Related rules. Wherever rules are selected or configured, a group's name means all its rules.
public enum RuleGroup: String, Sendable, CaseIterable {
  case structure
  case living
  case clarity
  case acceptance
  case format
  case controlled
  case ssot
}

/// The list of a rule that configurations can change.
package enum ExtensibleList: Sendable {
  /// Phrases to find, which configurations can add or remove.
  case phrases
  /// Headings of known sections, which configurations can add.
  case headings
}
