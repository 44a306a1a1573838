import ExecPlanCore

/// What `validate` reports for one plan.
struct PlanResult: Sendable {
  let path: String
  let plan: Plan
  /// In document order.
  let findings: [Finding]
  /// Whether no finding is as severe as the failure threshold.
  let isValid: Bool
  /// Whether the plan makes the run fail.
  let isFailing: Bool
  let settings: LintSettings

  func isChecked(_ rule: RuleDescription) -> Bool { settings.level(of: rule, in: plan.dialect) != nil }
}

/// What `validate` reports for all plans of a run.
struct Summary: Sendable {
  private(set) var plans = 0
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var notes = 0
  /// The number of plans that make the run fail.
  private(set) var failing = 0
  private var areAllValid = true
  /// The plans that could not be checked.
  var failures: [PlanFailure] = []

  /// Whether every plan could be checked and is valid.
  var isValid: Bool { areAllValid && failures.isEmpty }

  init() {}

  init(of result: PlanResult) {
    plans = 1
    areAllValid = result.isValid
    failing = result.isFailing ? 1 : 0
    for finding in result.findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  /// Adds the counts of another summary, but not its failures.
  mutating func add(_ other: Summary) {
    plans += other.plans
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    failing += other.failing
    areAllValid = areAllValid && other.areAllValid
  }

  /// `2 errors, 1 warning in 1 plan`; empty when no plan was checked.
  var sentence: String {
    guard plans > 0 else { return "" }
    var counts = ""
    func add(_ count: Int, _ severity: Severity) {
      guard count > 0 else { return }
      if !counts.isEmpty { counts += ", " }
      counts += TextLayout.count(count, severity.rawValue)
    }
    add(errors, .error)
    add(warnings, .warning)
    add(notes, .note)
    let checked = TextLayout.count(plans, "plan")
    let found = counts.isEmpty ? "\(checked), no findings" : "\(counts) in \(checked)"
    guard !failures.isEmpty else { return found }
    return "\(found); \(TextLayout.count(failures.count, "file")) could not be checked"
  }
}
