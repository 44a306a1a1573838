/// One kind of defect. A rule reads the parsed plan and reports; it keeps no state.
///
/// To add one: write its file under Rules/, then name it in RuleList.swift. Its description carries everything
/// else that people see or tests run.
public protocol Rule: Sendable {
  static var description: RuleDescription { get }

  /// The phrases this rule wants found. They are found for all rules in one pass over the prose, and reach
  /// `check` as `context.matches`.
  static var phrases: [Phrase] { get }

  static func check(_ context: inout RuleContext)
}

extension Rule {
  public static var phrases: [Phrase] { [] }
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
  /// The level in plans of most dialects; nil when the rule is off there.
  public let severity: Severity?
  /// The one dialect in whose plans the level differs, if any, and what it is there.
  public let dialectSeverity: DialectSeverity?
  private let summaryText: StaticString
  private let rationaleText: StaticString
  private let makePassing: @Sendable () -> [Example]
  private let makeFailing: @Sendable () -> [Example]

  /// The examples are made when somebody asks for them: building their texts would cost every run more than linting
  /// a plan does.
  init(
    name: String, group: RuleGroup, severity: Severity?,
    dialectSeverity: DialectSeverity? = nil,
    summary: StaticString, rationale: StaticString, passing: @escaping @autoclosure @Sendable () -> [Example],
    failing: @escaping @autoclosure @Sendable () -> [Example]
  ) {
    self.name = name
    self.group = group
    self.severity = severity
    self.dialectSeverity = dialectSeverity
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

  public func severity(in dialect: String) -> Severity? {
    if let dialectSeverity, dialectSeverity.dialect == dialect { return dialectSeverity.severity }
    return severity
  }
}

/// The level of a rule in plans of one dialect.
public struct DialectSeverity: Sendable {
  /// The dialect's name.
  public let dialect: String
  public let severity: Severity

  static func controlled(_ severity: Severity) -> DialectSeverity {
    DialectSeverity(dialect: "controlled", severity: severity)
  }

  static func ssot(_ severity: Severity) -> DialectSeverity {
    DialectSeverity(dialect: "ssot", severity: severity)
  }
}
