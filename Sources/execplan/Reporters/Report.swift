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

/// What validate found in all plans.
struct Summary: Sendable {
  private(set) var plans = 0
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var notes = 0
  /// The plans that make the run fail.
  private(set) var failing = 0
  /// Whether every plan that could be checked is valid.
  private(set) var areAllValid = true
  /// The plans that could not be checked.
  var failures: [PlanFailure] = []

  /// Whether every plan could be checked and is valid.
  var isValid: Bool { areAllValid && failures.isEmpty }

  mutating func count(_ result: PlanResult) {
    plans += 1
    if !result.isValid { areAllValid = false }
    if result.isFailing { failing += 1 }
    for finding in result.findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }
}

/// Writes what validate found, in one format: plan by plan, in the order of their paths, and then the end.
protocol Reporter: Sendable {
  /// What the report says of a plan, as far as that hangs on no other. It is made on the thread that checked the
  /// plan, so that little is left to do when its turn comes.
  func page(of result: PlanResult) -> [UInt8]
  mutating func report(_ result: PlanResult, page: [UInt8], to output: Output)
  mutating func finish(_ summary: Summary, to output: Output)
}

extension Reporter {
  /// Formats whose plans hang together have no pages.
  func page(of result: PlanResult) -> [UInt8] { [] }

  func report(_ result: PlanResult, page: [UInt8], to output: Output) { output.write(page) }
}
