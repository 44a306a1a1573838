import ExecPlanCore

/// Which rules run, and how severe they are: `--select`, `--ignore` and `--severity`.
enum RuleSelection {
  /// What stands for every rule.
  static let all = "all"

  /// Every name an option may give: rules, groups and `all`.
  static var names: [String] {
    RuleList.descriptions.map(\.name) + RuleGroup.allCases.map(\.rawValue) + [all]
  }

  /// Puts what differs from the dialect's own levels into `settings`.
  static func apply(_ arguments: Arguments, to settings: inout LintSettings) throws(Failure) {
    guard [.select, .ignore, .severity].contains(where: arguments.isSet) else { return }
    var levels: [String: Severity?] = [:]
    let rules = RuleList.descriptions
    let selected = arguments.list(of: .select)
    if !selected.isEmpty {
      for rule in rules {
        if !selected.contains(where: { covers($0, rule) }) {
          levels[rule.name] = .some(nil)
        } else {
          settings.selected.insert(rule.name)
        }
      }
    }
    for setting in arguments.values(of: .severity).map(\.text) {
      let (name, level) = try severity(in: setting)
      for rule in rules where covers(name, rule) { levels[rule.name] = .some(level) }
    }
    let ignored = arguments.list(of: .ignore)
    for rule in rules where ignored.contains(where: { covers($0, rule) }) {
      levels[rule.name] = .some(nil)
    }
    settings.levels.merge(levels) { _, new in new }
  }

  /// Reads `RULE=LEVEL`.
  private static func severity(in setting: String) throws(Failure) -> (name: String, level: Severity?) {
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let name = parts.first, let level = parts.last,
      level == "off" || Severity(rawValue: level) != nil
    else {
      throw .usage(
        .invalidValue(
          setting, option: Option.severity.flag,
          expected: "RULE=LEVEL with error, warning, note or off, such as placeholder=warning"))
    }
    guard names.contains(name) else {
      throw .usage(.unknownRule(name, nearest: nearestName(to: name, among: names)))
    }
    return (name, Severity(rawValue: level))
  }

  private static func covers(_ name: String, _ rule: RuleDescription) -> Bool {
    name == rule.name || name == rule.group.rawValue || name == all
  }
}
