import ExecPlanCore

/// What a thread needs to turn a candidate into an outcome.
struct PlanTask: Sendable {
  enum Outcome<Value: Sendable>: Sendable {
    case done(PlanRunner.Done<Value>)
    case passedOver(name: String, reason: String)
    case failed(PlanFailure)
    /// The configuration that holds for it cannot be used, and without it nothing is checked.
    case unconfigured(BrokenConfiguration, name: String, isNamed: Bool)
  }

  /// What standard input turned out to be, which no thread reads itself.
  enum StandardInput: Sendable {
    case plan(Plan, Configuration)
    case failed(PlanFailure)
    case unconfigured(BrokenConfiguration)
  }

  let reader: PlanReader
  let input: StandardInput?
  let inputName: String
  let isVerbose: Bool

  func outcome<Value: Sendable>(
    of candidate: PlanFinder.Candidate, make: (Plan, String, Configuration) -> Value
  ) -> Outcome<Value> {
    do throws(PlanFailure) {
      return try read(candidate, make: make)
    } catch {
      return .failed(error)
    }
  }

  private func read<Value: Sendable>(
    _ candidate: PlanFinder.Candidate, make: (Plan, String, Configuration) -> Value
  ) throws(PlanFailure) -> Outcome<Value> {
    let path = candidate.path
    if path == PlanFinder.standardInput, let input {
      switch input {
      case .failed(let failure): throw failure
      case .unconfigured(let broken): return .unconfigured(broken, name: inputName, isNamed: true)
      case .plan(let plan, let configuration): return done(plan, inputName, configuration, make: make)
      }
    }
    let name = path.text
    let configuration: Configuration
    /// Whether it is a plan whatever it holds.
    let isPlan: Bool
    do throws(BrokenConfiguration) {
      switch candidate.origin {
      case .named:
        configuration = try reader.configurations.configuration(for: path).get()
        isPlan = true
      case .found(let answer, let isTaken):
        configuration = try answer.get()
        isPlan = isTaken
      }
    } catch {
      return .unconfigured(error, name: name, isNamed: candidate.isNamed)
    }
    if isPlan { return done(try reader.read(path, configuration), name, configuration, make: make) }
    switch try reader.readFound(path, configuration) {
    case .plan(let plan): return done(plan, name, configuration, make: make)
    case .passedOver(let reason): return .passedOver(name: name, reason: reason)
    }
  }

  private func done<Value: Sendable>(
    _ plan: Plan, _ name: String, _ configuration: Configuration,
    make: (Plan, String, Configuration) -> Value
  ) -> Outcome<Value> {
    let note = isVerbose ? "dialect \(plan.dialect.name) (\(plan.dialectReason))" : nil
    return .done(PlanRunner.Done(name: name, note: note, value: make(plan, name, configuration)))
  }
}
