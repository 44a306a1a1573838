/// The plans that a run does not check because their configuration is invalid.
struct SkippedPlans {
  /// The number of files that a search found under each invalid configuration.
  private var found: [(name: String, count: Int)] = []

  /// Reports a configuration once, and each plan that the command line names. A file that a search found may
  /// not be a plan, so it is only counted.
  ///
  /// - Returns: The reported failures.
  mutating func add(
    _ error: ConfigurationError, name: String, isNamed: Bool, in context: Context
  ) -> [PlanFailure] {
    var failures: [PlanFailure] = []
    let index = found.firstIndex { $0.name == error.name } ?? found.endIndex
    if index == found.endIndex {
      found.append((error.name, 0))
      context.report(Failure(error))
      failures.append(error.failure)
    }
    if isNamed {
      let failure = PlanFailure(path: name, message: "not checked: \(error.name) has errors")
      context.report(failure)
      failures.append(failure)
    } else {
      found[index].count += 1
    }
    return failures
  }

  func finish(in context: Context) {
    for (name, count) in found where count > 0 {
      context.note("\(TextLayout.count(count, "Markdown file")) not checked: \(name) has errors")
    }
  }
}
