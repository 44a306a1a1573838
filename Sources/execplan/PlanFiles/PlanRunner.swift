import ExecPlanCore

extension Option {
  static let quiet = Option(name: "quiet", short: "q", help: "Print nothing if there is nothing to report.")
  static let verbose = Option(
    name: "verbose", short: "v",
    help: "Also report skipped files, configurations, and how each dialect was chosen.")
  static let requirePlans = Option(
    name: "require-plans", help: "Exit with status 2 when a directory contains no plan.")
  static let exclude = Option(
    name: "exclude", value: ArgumentValue(name: "GLOB"),
    help: "Skip files that match GLOB; may be repeated. The syntax is that of .gitignore. Files named on "
      + "the command line are always checked.")
  static let stdinFilename = Option(
    name: "stdin-filename", value: ArgumentValue(name: "NAME", kind: .path),
    help: "Treat standard input as a file of this name in reports and the search for its configuration.")
}

extension Positional {
  static let plans = Positional(
    value: ArgumentValue(name: "PATH", kind: .path), count: .any,
    help: "A plan, a directory to search for plans, or '-' for standard input. The default is the "
      + "current directory.")
}

/// Finds and reads the plans that `PATH ...` names, checks them on all processors, and delivers the results
/// in path order.
struct PlanRunner: Sendable {
  private enum Outcome<Value: Sendable>: Sendable {
    /// `note` is what `--verbose` reports about the plan.
    case checked(Value, note: String?)
    case unread(UnreadPlan)
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
    try reader.protectInputs(of: arguments)
    let exclusions = try arguments.values(of: .exclude).map { argument throws(Failure) in
      if let pattern = IgnoreFile.Pattern(argument.bytes) { return pattern }
      let expected = "a pattern such as 'drafts/'"
      throw .usage(.invalidValue(argument.text, option: Option.exclude.flag, expected: expected))
    }
    finder = PlanFinder(exclusions: exclusions, configurations: reader.configurations)
    paths = arguments.positionals.map(\.path)
    standardInputName = arguments.value(of: .stdinFilename)?.path ?? Path(PlanReader.standardInputName)
    isVerbose = arguments.isSet(.verbose)
    isQuiet = arguments.isSet(.quiet)
    requiresPlans = arguments.isSet(.requirePlans)
  }

  /// Whether the command line names a single path that is not a directory.
  var isOneFile: Bool {
    guard paths.count == 1, let path = paths.first else { return false }
    return (try? FileSystem.status(of: path))?.kind != .directory
  }

  /// - Parameters:
  ///   - check: Runs on any thread. The plan is freed afterwards unless the value keeps it. `name` is for
  ///     reports.
  ///   - consume: Takes the values on this thread, in path order.
  /// - Returns: The files that could not be checked, already reported on standard error.
  func run<Value: Sendable>(
    in context: Context, check: @escaping @Sendable (ConfiguredPlan, _ name: String) -> Value,
    consume: (Value, _ name: String) -> Void
  ) -> [PlanFailure] {
    let input = readInput(in: context)
    var found = PlanFinder.Outcome()
    var failures: [PlanFailure] = []
    var checked: [Path] = []
    var consumed = 0
    var activity = ActivityIndicator(total: 0, in: context)
    var skippedPlans = SkippedPlans()
    ParallelMap.run(threads: isOneFile ? 1 : nil) { add in
      found = finder.find(paths, add: add)
      failures = found.failures.map { PlanFailure($0) }
      failures.forEach(context.report)
      activity = ActivityIndicator(total: isQuiet ? 0 : found.order.count, in: context)
      return found.order
    } weight: {
      $0.size
    } transform: { candidate in
      outcome(of: candidate, input, check)
    } consume: { outcome in
      activity.clear()
      let candidate = found.candidates[found.order[consumed]]
      let name = name(of: candidate)
      consumed += 1
      defer { activity.show(done: consumed) }
      if case .unread(.skipped(let reason)) = outcome {
        if isVerbose { context.note("\(name): skipped: \(reason)") }
        return
      }
      checked.append(candidate.path)
      switch outcome {
      case .unread(.skipped): break
      case .checked(let value, let note):
        if let note { context.note("\(name): \(note)") }
        consume(value, name)
      case .unread(.failed(let failure)):
        failures.append(failure)
        context.report(failure)
      case .unread(.unconfigured(let error)):
        failures += skippedPlans.add(error, name: name, isNamed: candidate.isNamed, in: context)
      }
    }
    skippedPlans.finish(in: context)
    if isVerbose {
      for name in reader.configurations.names { context.note("\(name): configuration in use") }
    }
    for directory in found.directories where !checked.contains(where: { $0.isBeneath(directory) }) {
      if let failure = reportEmpty(directory, in: context) { failures.append(failure) }
    }
    return failures
  }

  /// Reads standard input if the command line names it. Other threads read files only.
  private func readInput(in context: Context) -> Result<ConfiguredPlan, UnreadPlan>? {
    guard paths.contains(PlanFinder.standardInput) else { return nil }
    return Result { () throws(UnreadPlan) in
      try reader.readStandardInput(context.input, named: standardInputName)
    }
  }

  private func name(of candidate: PlanFinder.Candidate) -> String {
    (candidate.path == PlanFinder.standardInput ? standardInputName : candidate.path).text
  }

  private func outcome<Value: Sendable>(
    of candidate: PlanFinder.Candidate, _ input: Result<ConfiguredPlan, UnreadPlan>?,
    _ check: (ConfiguredPlan, _ name: String) -> Value
  ) -> Outcome<Value> {
    do throws(UnreadPlan) {
      let isInput = candidate.path == PlanFinder.standardInput
      let read = if isInput, let input { try input.get() } else { try reader.read(candidate) }
      let note = isVerbose ? "dialect \(read.plan.dialect.name) (\(read.plan.dialectReason))" : nil
      return .checked(check(read, name(of: candidate)), note: note)
    } catch {
      return .unread(error)
    }
  }

  /// Reports a directory without plans, which is a failure with `--require-plans`.
  private func reportEmpty(_ directory: Path, in context: Context) -> PlanFailure? {
    let message = "no ExecPlan in this directory"
    guard requiresPlans else {
      if !isQuiet { context.warn("\(directory.text): \(message)") }
      return nil
    }
    let failure = PlanFailure(path: directory.text, message: "\(message); write one with '\(Tool.name) init'")
    context.report(failure)
    return failure
  }
}
