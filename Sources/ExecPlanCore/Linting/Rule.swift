/// One kind of defect. A rule reads the parsed plan and reports; it keeps no state.
///
/// To add one: write its file under Rules/, then name it in RuleList.swift. Its description carries everything
/// else that people see or tests run.
protocol Rule: Sendable {
  static var description: RuleDescription { get }

  /// The phrases to find. One pass over the prose finds those of all rules; `check` gets them as `context.matches`.
  static var phrases: [Phrase] { get }

  /// The phrases to find where a configuration changes the list.
  static func phrases(changedBy settings: LintSettings.RuleSettings) -> [Phrase]

  /// Blocks whose text only this rule judges: the matches of all other rules in them are dropped.
  static func claimedBlocks(in context: RuleContext) -> [Int]

  /// Reports what is wrong with the plan.
  static func check(_ context: inout RuleContext)

  /// Reports what is wrong with the plan's suppression directives. Runs after all findings were suppressed or kept.
  static func check(_ problems: [DirectiveProblem], in context: inout RuleContext)
}

extension Rule {
  static var phrases: [Phrase] { [] }

  /// Removed phrases stay in the list, so that no shorter one is found in their stead; `RuleContext.matches` drops
  /// their matches.
  static func phrases(changedBy settings: LintSettings.RuleSettings) -> [Phrase] {
    phrases
      + settings.usableExtras.map { phrase in
        let isUpperCase = phrase.contains(where: \.isUppercase) && !phrase.contains(where: \.isLowercase)
        return Phrase(
          PhraseWords(phrase).text, advice: "say exactly what is meant",
          counts: isUpperCase ? .inCapitals : .none)
      }
  }

  static func claimedBlocks(in context: RuleContext) -> [Int] { [] }
  static func check(_ context: inout RuleContext) {}
  static func check(_ problems: [DirectiveProblem], in context: inout RuleContext) {}
}

/// Rules that belong together; a group's name stands for all its rules wherever rule names are accepted.
public enum RuleGroup: String, Sendable, CaseIterable {
  case structure
  case living
  case clarity
  case acceptance
  case format
  case controlled
  case ssot
}

/// Everything there is to know about a rule: the one source of its tests, of `execplan explain` and of the
/// README's table.
public final class RuleDescription: Sendable {
  /// Kebab-case; it states the defect and never changes.
  public let name: String
  public let group: RuleGroup
  /// The level in plans of dialects that do not set their own; nil when the rule is off there.
  public let severity: Severity?
  /// Whether the rule reads English words, and so is silent in a plan in another language.
  public let readsEnglish: Bool
  /// The list that configurations can change, if any.
  package let extensibleList: ExtensibleList?
  private let summaryText: StaticString
  private let rationaleText: StaticString
  private let makePassing: @Sendable () -> [Example]
  private let makeFailing: @Sendable () -> [Example]

  /// The examples are made when somebody asks for them: building their texts would cost every run more than linting
  /// a plan does.
  init(
    name: String, group: RuleGroup, severity: Severity?,
    readsEnglish: Bool = false, extensibleList: ExtensibleList? = nil,
    summary: StaticString, rationale: StaticString, passing: @escaping @autoclosure @Sendable () -> [Example],
    failing: @escaping @autoclosure @Sendable () -> [Example]
  ) {
    self.name = name
    self.group = group
    self.severity = severity
    self.readsEnglish = readsEnglish
    self.extensibleList = extensibleList
    summaryText = summary
    rationaleText = rationale
    makePassing = passing
    makeFailing = failing
  }

  /// One sentence for the rule table.
  public var summary: String { summaryText.description }
  /// Why the defect harms a plan, and which document asks for its absence.
  public var rationale: String { rationaleText.description }

  /// Texts in which the rule finds nothing.
  public var passing: [Example] { makePassing() }
  /// Texts in which it finds something at each `↓`.
  public var failing: [Example] { makeFailing() }

  /// The level in plans of a dialect; nil when the rule is off there.
  package func severity(in dialect: Dialect) -> Severity? {
    guard let level = dialect.levels.first(where: { $0.rule == name }) else { return severity }
    return level.severity
  }
}

/// A list of a rule that configurations can change.
package enum ExtensibleList: Sendable {
  /// Phrases to find; configurations add and remove some.
  case phrases
  /// Headings of known sections; configurations add some.
  case headings
}
