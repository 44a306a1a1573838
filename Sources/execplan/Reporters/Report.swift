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

/// What a reporter needs of a plan when its turn comes.
enum Page: Sendable {
  /// All that is said of it, where that hangs on no other plan.
  case finished([UInt8])
  /// What was found, where it does.
  case result(PlanResult)
}

/// Writes what validate found, in one format: plan by plan, in the order of their paths, and then the end.
protocol Reporter: Sendable {
  /// What there is to say of a plan. It is made on the thread that checked the plan: little is left to do when its turn
  /// comes, and what is finished lets go of the plan there.
  func page(of result: PlanResult) -> Page
  mutating func report(finished page: [UInt8], to output: Output)
  mutating func report(_ result: PlanResult, to output: Output)
  mutating func finish(_ summary: Summary, to output: Output)
}

/// A format whose plans do not hang together.
protocol PageReporter: Reporter {
  func finishedPage(of result: PlanResult) -> [UInt8]
}

extension PageReporter {
  func page(of result: PlanResult) -> Page { .finished(finishedPage(of: result)) }
  func report(finished page: [UInt8], to output: Output) { output.write(page) }
  func report(_ result: PlanResult, to output: Output) {}
}

/// A format whose plans hang together.
protocol ResultReporter: Reporter {}

extension ResultReporter {
  func page(of result: PlanResult) -> Page { .result(result) }
  func report(finished page: [UInt8], to output: Output) {}
}

extension Reporter {
  mutating func report(_ page: Page, to output: Output) {
    switch page {
    case .finished(let bytes): report(finished: bytes, to: output)
    case .result(let result): report(result, to: output)
    }
  }
}
