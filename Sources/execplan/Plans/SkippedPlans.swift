/// The plans of a run that are not checked, since their configuration has mistakes. Each mistake is told once.
struct SkippedPlans {
  /// How many files a search had found under each broken configuration.
  private var found: [(name: String, count: Int)] = []

  /// Tells of the configuration when it is first met, and returns what counts as not checked: the configuration, and
  /// a plan that the command line names. What a search found may be no plan at all, so it is only counted.
  mutating func add(
    _ broken: BrokenConfiguration, name: String, isNamed: Bool, in context: Context
  ) -> [PlanFailure] {
    var failures: [PlanFailure] = []
    let index = found.firstIndex { $0.name == broken.name } ?? found.endIndex
    if index == found.endIndex {
      found.append((broken.name, 0))
      context.report(Failure(broken))
      failures.append(broken.failure)
    }
    if isNamed {
      let failure = PlanFailure(path: name, message: "not checked: \(broken.name) has mistakes")
      context.report(failure)
      failures.append(failure)
    } else {
      found[index].count += 1
    }
    return failures
  }

  func finish(in context: Context) {
    for (name, count) in found where count > 0 {
      context.note("\(TextLayout.count(count, "Markdown file")) not looked at: \(name) has mistakes")
    }
  }
}
