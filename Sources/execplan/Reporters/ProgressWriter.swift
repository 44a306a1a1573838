import ExecPlanCore

/// The progress of one plan, and the plan's path.
struct PlanProgress {
  let path: String
  let report: ProgressReport
}

/// Writes what `parse-progress` found, in one format: `begin`, then each plan in the order of paths, then
/// `finish`.
protocol ProgressWriter {
  mutating func begin()
  mutating func write(_ progress: PlanProgress, to output: Output)
  mutating func finish(failures: [PlanFailure], to output: Output)
}

extension ProgressWriter {
  func begin() {}
  func finish(failures: [PlanFailure], to output: Output) {}
}
