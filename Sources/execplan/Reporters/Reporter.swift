/// Writes what `validate` found, in one format.
///
/// `Reports` calls `begin`, then `add` for each plan in the order of paths, then `finish`. `chunk` runs on
/// the thread that checked the plan.
protocol Reporter: Sendable {
  mutating func begin(_ output: Output)
  func chunk(for result: PlanResult) -> ReportChunk
  mutating func add(_ chunk: ReportChunk, to output: Output)
  mutating func finish(_ summary: Summary, to output: Output)
}

/// What a reporter needs of one plan when the plan's turn comes.
enum ReportChunk: Sendable {
  case text([UInt8])
  case result(PlanResult)
}

extension Reporter {
  func begin(_ output: Output) {}
}

/// A format in which the text for a plan depends on that plan alone. The thread that checked the plan writes
/// the text, and the plan is freed there.
protocol StreamingReporter: Reporter {
  func text(for result: PlanResult) -> [UInt8]
  mutating func add(text: [UInt8], to output: Output)
}

extension StreamingReporter {
  func chunk(for result: PlanResult) -> ReportChunk { .text(text(for: result)) }

  mutating func add(_ chunk: ReportChunk, to output: Output) {
    if case .text(let text) = chunk, !text.isEmpty { add(text: text, to: output) }
  }

  func add(text: [UInt8], to output: Output) { output.write(text) }
}

/// A format that sorts, numbers, counts or limits findings across plans.
protocol AggregatingReporter: Reporter {
  mutating func add(_ result: PlanResult, to output: Output)
}

extension AggregatingReporter {
  func chunk(for result: PlanResult) -> ReportChunk { .result(result) }

  mutating func add(_ chunk: ReportChunk, to output: Output) {
    if case .result(let result) = chunk { add(result, to: output) }
  }
}

/// A format of `--format`, declared at the head of its reporter's file.
struct ReportFormat: Sendable {
  let name: String
  /// For the README's table.
  let summary: String
  let makeReporter: @Sendable (ReportSettings) -> any Reporter
}

/// What a reporter needs to know of the run besides the results.
struct ReportSettings: Sendable {
  var color = Color.none
  /// Whether a run without findings writes nothing.
  var isQuiet = false
  /// The current time, or the time that `--now` gives.
  var now: UTCTime
}
