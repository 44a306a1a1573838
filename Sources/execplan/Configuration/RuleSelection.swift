import ExecPlanCore

extension Option {
  static let select = Option(
    name: "select", value: ArgumentValue(name: "NAME[,NAME]", kind: .list { RuleSelection.names }),
    help: "Enable only these rules or groups; may be repeated.")
  static let ignore = Option(
    name: "ignore", value: ArgumentValue(name: "NAME[,NAME]", kind: .list { RuleSelection.names }),
    help: "Disable these rules or groups; may be repeated.")
  static let severity = Option(
    name: "severity", value: ArgumentValue(name: "RULE=LEVEL"),
    help: "Set the severity of a rule or group to error, warning, note or off; may be repeated.")
}

/// Which rules run, and their severities: `--select`, `--ignore` and `--severity`.
struct RuleSelection: Sendable {
  /// The name that means every rule.
  static let all = "all"

  /// The names that the options accept: rules, groups and `all`.
  static var names: [String] {
    RuleList.descriptions.map(\.name) + RuleGroup.allCases.map(\.rawValue) + [all]
  }

  /// In order of increasing precedence.
  private var levels: [(rule: String, level: LintSettings.Level)] = []
  /// The rules that `--select` covers.
  private var selected: [String] = []
  /// The names given to `--select`. A configuration cannot disable these.
  private var named: [String] = []

  init(_ arguments: Arguments) throws(Failure) {
    guard [.select, .ignore, .severity].contains(where: arguments.isSet) else { return }
    let rules = RuleList.descriptions
    named = arguments.list(of: .select)
    if !named.isEmpty {
      for rule in rules {
        if named.contains(where: { Self.covers($0, rule) }) {
          selected.append(rule.name)
        } else {
          levels.append((rule.name, .off))
        }
      }
    }
    for setting in arguments.values(of: .severity).map(\.text) {
      let (name, level) = try Self.severity(in: setting)
      for rule in rules where Self.covers(name, rule) { levels.append((rule.name, level)) }
    }
    let ignored = arguments.list(of: .ignore)
    for rule in rules where ignored.contains(where: { Self.covers($0, rule) }) {
      levels.append((rule.name, .off))
    }
  }

  /// Overrides the levels of the dialect and of a configuration in `settings`.
  func apply(to settings: inout LintSettings) {
    for rule in named where settings[rule].level == .off { settings[rule].level = .own }
    for (rule, level) in levels { settings[rule].level = level }
    for rule in selected { settings[rule].isSelected = true }
  }

  /// Parses `RULE=LEVEL`.
  private static func severity(in setting: String) throws(Failure) -> (
    name: String, level: LintSettings.Level
  ) {
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let name = parts.first, let level = LintSettings.Level(parts[1]) else {
      throw .usage(
        .invalidValue(
          setting, option: Option.severity.flag,
          expected: "RULE=LEVEL with error, warning, note or off, such as placeholder=warning"))
    }
    guard names.contains(name) else {
      throw .usage(.unknownRule(name, nearest: nearestName(to: name, among: names)))
    }
    return (name, level)
  }

  /// Whether `name` is the rule, its group, or `all`.
  static func covers(_ name: String, _ rule: RuleDescription) -> Bool {
    name == rule.name || name == rule.group.rawValue || name == all
  }
}
