import ExecPlanCore

struct PlanProgress {
  let path: String
  let report: ProgressReport
}

/// An output format of `parse-progress`: `begin`, then each plan in path order, then `finish`.
protocol ProgressWriter {
  mutating func begin()
  mutating func write(_ progress: PlanProgress, to output: Output)
  mutating func finish(failures: [PlanFailure], to output: Output)
}

extension ProgressWriter {
  func begin() {}
  func finish(failures: [PlanFailure], to output: Output) {}
}
