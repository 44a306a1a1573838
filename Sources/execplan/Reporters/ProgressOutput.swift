import ExecPlanCore

/// The progress of one plan, and its path.
struct PlanProgress {
  let path: String
  let report: ProgressReport
}

/// A format for progress: one call for each plan, then one for the end.
protocol ProgressOutput {
  mutating func write(_ progress: PlanProgress, to output: Output)
  mutating func finish(failures: [PlanFailure], to output: Output)
}
