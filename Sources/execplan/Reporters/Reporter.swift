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
  mutating func report(_ page: Page, to output: Output)
  mutating func finish(_ summary: Summary, to output: Output)
}

/// A format whose plans do not hang together.
protocol PageReporter: Reporter {
  func finishedPage(of result: PlanResult) -> [UInt8]
  mutating func report(finished page: [UInt8], to output: Output)
}

extension PageReporter {
  func page(of result: PlanResult) -> Page { .finished(finishedPage(of: result)) }

  mutating func report(_ page: Page, to output: Output) {
    if case .finished(let bytes) = page { report(finished: bytes, to: output) }
  }

  func report(finished page: [UInt8], to output: Output) { output.write(page) }
}

/// A format whose plans hang together.
protocol ResultReporter: Reporter {
  mutating func report(_ result: PlanResult, to output: Output)
}

extension ResultReporter {
  func page(of result: PlanResult) -> Page { .result(result) }

  mutating func report(_ page: Page, to output: Output) {
    if case .result(let result) = page { report(result, to: output) }
  }
}
