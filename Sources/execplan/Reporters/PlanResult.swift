import ExecPlanCore

/// What validate found in one plan.
struct PlanResult: Sendable {
  let path: String
  let plan: Plan
  /// By position.
  let findings: [Finding]
  /// Whether nothing in it is as severe as what fails a run.
  let isValid: Bool
  /// Whether it makes this run fail.
  let isFailing: Bool
  /// What the rules were told.
  let settings: LintSettings

  func isChecked(_ rule: RuleDescription) -> Bool { settings.isChecked(rule, in: plan.dialect) }
}

extension LintSettings {
  func isChecked(_ rule: RuleDescription, in dialect: Dialect) -> Bool { level(of: rule, in: dialect) != nil }
}
