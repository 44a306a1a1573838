import ExecPlanCore

/// The plans that `PATH ...` stands for: found, read and worked on over all processors, and handed
/// over in the order of their paths.
struct PlanBatch {
  /// A plan's name in reports, and what was made of it.
  struct Done<Value: Sendable>: Sendable {
    let name: String
    let plan: Plan
    let value: Value
  }

  private enum Outcome<Value: Sendable>: Sendable {
    case done(Done<Value>)
    case passedOver(name: String, reason: String)
    case failed(PlanFailure)
  }

  private let reader: PlanReader
  private let finder: PlanFinder
  private let paths: [Path]
  private let standardInputName: Path
  private let isVerbose: Bool
  private let isQuiet: Bool
  private let requiresPlans: Bool

  init(_ arguments: Arguments) throws(Failure) {
    reader = try PlanReader(arguments)
    finder = PlanFinder(exclusions: arguments.values(of: .exclude).compactMap { IgnoreFile.Rule($0.bytes) })
    paths = arguments.positionals.map(\.path)
    standardInputName = arguments.value(of: .stdinFilename)?.path ?? Path(PlanReader.standardInputName)
    isVerbose = arguments.isSet(.verbose)
    isQuiet = arguments.isSet(.quiet)
    requiresPlans = arguments.isSet(.requirePlans)
  }

  /// Whether the command line names one thing, and that is a file.
  var isOneFile: Bool {
    guard paths.count == 1, let path = paths.first else { return false }
    return (try? FileSystem.status(of: path))?.kind != .directory
  }

  /// Makes something of each plan and its path, and passes it on. Failures are told on standard error, in the
  /// place of their plan, and returned.
  func run<Value: Sendable>(
    in context: Context, make: @escaping @Sendable (Plan, String) -> Value,
    consume: (Done<Value>) -> Void
  ) -> [PlanFailure] {
    let found = finder.find(paths)
    var failures = found.failures.map { PlanFailure($0) }
    failures.forEach(context.report)

    // Standard input is read here and once; the threads read files only.
    let usesInput = found.candidates.contains { $0.path == PlanFinder.standardInput }
    let input = usesInput ? readInput(context.input) : nil
    let work = Work(reader: reader, input: input, inputName: standardInputName.text)
    var checked: [Path] = []
    var seen = 0
    var waitLine = WaitLine(total: isQuiet ? 0 : found.candidates.count, in: context)
    ParallelMap.run(found.candidates, weight: \.size) { candidate in
      work.outcome(of: candidate, make: make)
    } consume: { path, outcome in
      waitLine.clear()
      seen += 1
      defer { waitLine.show(done: seen) }
      switch outcome {
      case .done(let done):
        checked.append(path)
        if isVerbose {
          context.note("\(done.name): dialect \(done.plan.dialect.name) (\(done.plan.dialectReason))")
        }
        consume(done)
      case .passedOver(let name, let reason):
        if isVerbose { context.note("\(name): passed over: \(reason)") }
      case .failed(let failure):
        checked.append(path)
        failures.append(failure)
        context.report(failure)
      }
    }
    for directory in found.directories where !checked.contains(where: { $0.isBeneath(directory) }) {
      if let failure = reportEmpty(directory, in: context) { failures.append(failure) }
    }
    return failures
  }

  /// Tells of a directory without any plan; a failure where plans are required.
  private func reportEmpty(_ directory: Path, in context: Context) -> PlanFailure? {
    let message = "no ExecPlan in this directory"
    guard requiresPlans else {
      if !isQuiet { context.warn("\(directory.text): \(message)") }
      return nil
    }
    let failure = PlanFailure(
      path: directory.text, message: "\(message); write one with '\(CommandLineTool.name) init'")
    context.report(failure)
    return failure
  }

  private func readInput(_ input: Input) -> Result<Plan, PlanFailure> {
    do throws(PlanFailure) {
      return .success(try reader.readStandardInput(input, named: standardInputName))
    } catch {
      return .failure(error)
    }
  }

  /// What a thread needs to turn a candidate into an outcome.
  private struct Work: Sendable {
    let reader: PlanReader
    let input: Result<Plan, PlanFailure>?
    let inputName: String

    func outcome<Value: Sendable>(
      of candidate: PlanFinder.Candidate, make: (Plan, String) -> Value
    ) -> (Path, Outcome<Value>) {
      do throws(PlanFailure) {
        return (candidate.path, try read(candidate, make: make))
      } catch {
        return (candidate.path, .failed(error))
      }
    }

    private func read<Value: Sendable>(
      _ candidate: PlanFinder.Candidate, make: (Plan, String) -> Value
    ) throws(PlanFailure) -> Outcome<Value> {
      let plan: Plan
      var name = candidate.path.text
      if candidate.path == PlanFinder.standardInput, let input {
        plan = try input.get()
        name = inputName
      } else if candidate.isNamed {
        plan = try reader.read(candidate.path)
      } else {
        switch try reader.readFound(candidate.path) {
        case .plan(let found): plan = found
        case .passedOver(let reason): return .passedOver(name: name, reason: reason)
        }
      }
      return .done(Done(name: name, plan: plan, value: make(plan, name)))
    }
  }
}
