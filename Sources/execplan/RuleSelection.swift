import ExecPlanCore

/// Which rules run, and how severe they are: `--select`, `--ignore` and `--severity`.
struct RuleSelection: Sendable {
  /// What stands for every rule.
  static let all = "all"

  /// Every name an option may give: rules, groups and `all`.
  static var names: [String] {
    RuleList.descriptions.map(\.name) + RuleGroup.allCases.map(\.rawValue) + [all]
  }

  private var levels: [String: Severity?] = [:]
  private var selected: Set<String> = []
  /// The rules that `--select` gives by their own name, which no configuration switches off.
  private var named: Set<String> = []

  init(_ arguments: Arguments) throws(Failure) {
    guard [.select, .ignore, .severity].contains(where: arguments.isSet) else { return }
    let rules = RuleList.descriptions
    let asked = arguments.list(of: .select)
    if !asked.isEmpty {
      named = Set(asked)
      for rule in rules {
        if !asked.contains(where: { Self.covers($0, rule) }) {
          levels[rule.name] = .some(nil)
        } else {
          selected.insert(rule.name)
        }
      }
    }
    for setting in arguments.values(of: .severity).map(\.text) {
      let (name, level) = try Self.severity(in: setting)
      for rule in rules where Self.covers(name, rule) { levels[rule.name] = .some(level) }
    }
    let ignored = arguments.list(of: .ignore)
    for rule in rules where ignored.contains(where: { Self.covers($0, rule) }) {
      levels[rule.name] = .some(nil)
    }
  }

  /// Puts what differs from the dialect's own levels, and from a configuration's, into `settings`.
  func apply(to settings: inout LintSettings) {
    for name in named where settings.levels[name] == .some(nil) { settings.levels[name] = nil }
    settings.levels.merge(levels) { _, new in new }
    settings.selected.formUnion(selected)
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

  static func covers(_ name: String, _ rule: RuleDescription) -> Bool {
    name == rule.name || name == rule.group.rawValue || name == all
  }
}
