import ExecPlanCore

extension Option {
  static let select = Option(
    name: "select", value: Value(name: "NAME[,NAME]", kind: .list { RuleSelection.names }),
    help: "Enable only these rules or groups; may be repeated.")
  static let ignore = Option(
    name: "ignore", value: Value(name: "NAME[,NAME]", kind: .list { RuleSelection.names }),
    help: "Disable these rules or groups; may be repeated.")
  static let severity = Option(
    name: "severity", value: Value(name: "RULE=LEVEL"),
    help: "Set the severity of a rule or group to error, warning, note or off; may be repeated.")
}

/// Which rules run, and how severe they are: `--select`, `--ignore` and `--severity`.
struct RuleSelection: Sendable {
  /// What stands for every rule.
  static let all = "all"

  /// Every name an option may give: rules, groups and `all`.
  static var names: [String] {
    RuleList.descriptions.map(\.name) + RuleGroup.allCases.map(\.rawValue) + [all]
  }

  /// In order: a later one wins.
  private var levels: [(rule: String, level: LintSettings.Level)] = []
  private var selected: [String] = []
  /// The rules that `--select` gives by their own name, which no configuration switches off.
  private var named: [String] = []

  init(_ arguments: Arguments) throws(Failure) {
    guard [.select, .ignore, .severity].contains(where: arguments.isSet) else { return }
    let rules = RuleList.descriptions
    let asked = arguments.list(of: .select)
    if !asked.isEmpty {
      named = asked
      for rule in rules {
        if !asked.contains(where: { Self.covers($0, rule) }) {
          levels.append((rule.name, .off))
        } else {
          selected.append(rule.name)
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

  /// Puts what differs from the dialect's own levels, and from a configuration's, into `settings`.
  func apply(to settings: inout LintSettings) {
    for rule in named where settings[rule].level == .off { settings[rule].level = .own }
    for (rule, level) in levels { settings[rule].level = level }
    for rule in selected { settings[rule].isSelected = true }
  }

  /// Reads `RULE=LEVEL`.
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

  static func covers(_ name: String, _ rule: RuleDescription) -> Bool {
    name == rule.name || name == rule.group.rawValue || name == all
  }
}
