/// Everything about a rule that people see and tests run: the only source of its tests, of `execplan
/// explain`, of the rule table in the README and of SARIF metadata.
public final class RuleDescription: Sendable {
  /// Kebab-case. It states the defect and never changes.
  public let name: String
  public let group: RuleGroup
  /// The level in plans of dialects that do not set their own; nil when the rule is off there.
  public let severity: Severity?
  /// Whether the rule reads English words, and so stays silent in a plan in another language.
  public let readsEnglish: Bool
  /// The list that configurations can change, if any.
  package let extensibleList: ExtensibleList?
  /// One sentence for the rule table.
  public let summary: String
  /// Why the defect harms a plan, and which document asks for its absence.
  public let rationale: String
  private let makePassing: @Sendable () -> [Example]
  private let makeFailing: @Sendable () -> [Example]

  /// Examples are closures because few runs need them. See Speed.md.
  init(
    name: String, group: RuleGroup, severity: Severity?,
    readsEnglish: Bool = false, extensibleList: ExtensibleList? = nil, summary: String, rationale: String,
    passing: @escaping @autoclosure @Sendable () -> [Example],
    failing: @escaping @autoclosure @Sendable () -> [Example]
  ) {
    self.name = name
    self.group = group
    self.severity = severity
    self.readsEnglish = readsEnglish
    self.extensibleList = extensibleList
    self.summary = summary
    self.rationale = rationale
    makePassing = passing
    makeFailing = failing
  }

  /// Texts in which the rule finds nothing.
  package var passing: [Example] { makePassing() }
  /// Texts in which it finds something at each `↓`.
  package var failing: [Example] { makeFailing() }

  /// The level in plans of a dialect; nil when the rule is off there.
  package func severity(in dialect: Dialect) -> Severity? {
    guard let level = dialect.levels.first(where: { $0.rule == name }) else { return severity }
    return level.severity
  }
}

/// Rules that belong together. A group's name is accepted wherever the name of a rule is, and means all its
/// rules.
public enum RuleGroup: String, Sendable, CaseIterable {
  case structure
  case living
  case clarity
  case acceptance
  case format
  case controlled
  case ssot
}

/// A list of a rule that configurations can change.
package enum ExtensibleList: Sendable {
  /// Phrases to find: configurations add and remove some.
  case phrases
  /// Headings of known sections: configurations add some.
  case headings
}
