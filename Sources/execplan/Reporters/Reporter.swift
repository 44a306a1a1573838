/// An output format of `validate`: `begin`, then `add` for each plan in path order, then `finish`. `chunk`
/// runs on the thread that checked the plan.
protocol Reporter: Sendable {
  mutating func begin(_ output: Output)
  func chunk(for result: PlanResult) -> ReportChunk
  mutating func add(_ chunk: ReportChunk, to output: Output)
  mutating func finish(_ summary: Summary, to output: Output)
}

/// What a reporter keeps of a plan until its turn in the output.
enum ReportChunk: Sendable {
  case text([UInt8])
  case result(PlanResult)
}

extension Reporter {
  func begin(_ output: Output) {}
}

/// A format in which the text for a plan depends on that plan alone, so that the thread that checked the plan
/// writes the text and frees the plan.
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

/// What a reporter needs to know about the run.
struct ReportSettings: Sendable {
  var color = Color.none
  /// Whether a run without findings writes nothing.
  var isQuiet = false
  /// `--now`, or else the current time.
  var now: UTCTime
}
