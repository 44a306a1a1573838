import ExecPlanCore

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

  /// Counts the plans of another summary too; failures are no plans.
  mutating func add(_ other: Summary) {
    plans += other.plans
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    failing += other.failing
    areAllValid = areAllValid && other.areAllValid
  }
}
