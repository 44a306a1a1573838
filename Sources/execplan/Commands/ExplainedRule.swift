import ExecPlanCore

/// A rule as `explain` shows it.
struct ExplainedRule: JSONValue {
  let rule: RuleDescription
  /// In plans of the configured dialect; nil if the rule is off.
  let severity: Severity?
  /// The configuration file, if any.
  let source: String?

  init(_ rule: RuleDescription, under configuration: Configuration) {
    let settings = configuration.settings
    // A repository's own dialect has the default levels.
    let dialect: Dialect? =
      if case .named(let name) = settings.dialect { settings.dialects.named(name) } else { nil }
    self.rule = rule
    severity = settings.lint.level(of: rule, in: dialect)
    source = configuration.name
  }

  var level: String { severity?.rawValue ?? "off" }
  private var defaultLevel: String { rule.severity?.rawValue ?? "off" }

  /// `warning set by .execplan.json instead of error`
  var levelWithReason: String {
    guard level != defaultLevel, let source else { return level }
    return "\(level) set by \(source) instead of \(defaultLevel)"
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", rule.name)
      $0.field("group", rule.group.rawValue)
      $0.field("severity", defaultLevel)
      $0.field("level", level)
      $0.field("summary", rule.summary)
      $0.field("rationale", rule.rationale)
      $0.field("failing", rule.failing.map(\.text))
      $0.field("passing", rule.passing.map(\.text))
    }
  }
}
