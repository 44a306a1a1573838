import ExecPlanCore

extension Option {
  static let quiet = Option(name: "quiet", short: "q", help: "Print nothing when there is nothing to report.")
  static let verbose = Option(
    name: "verbose", short: "v", help: "Also report skipped files, and why each plan has its dialect.")
  static let requirePlans = Option(
    name: "require-plans", help: "Exit with status 2 when a directory contains no plan.")
  static let exclude = Option(
    name: "exclude", value: Value(name: "GLOB"),
    help: "Skip files that match GLOB; may be repeated. The syntax is that of .gitignore. Files named on "
      + "the command line are always checked.")
  static let stdinFilename = Option(
    name: "stdin-filename", value: Value(name: "NAME", kind: .path),
    help: "The file name to report for standard input ('-').")
}

extension Positional {
  static let plans = Positional(
    value: Value(name: "PATH", kind: .path), count: .any,
    help: "A plan, a directory to search for plans, or '-' for standard input. The default is the "
      + "current directory.")
}

/// The plans that `PATH ...` stands for: found, read and worked on over all processors, and handed
/// over in the order of their paths.
struct PlanRunner {
  /// A plan's name in reports, and what was made of it.
  struct Done<Value: Sendable>: Sendable {
    let name: String
    /// What `--verbose` tells of it; nil where that was not asked for.
    let note: String?
    let value: Value
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
    finder = PlanFinder(
      exclusions: arguments.values(of: .exclude).compactMap { IgnoreFile.Rule($0.bytes) },
      configurations: reader.configurations)
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
  ///
  /// - Parameters:
  ///   - make: Is called on any thread.
  ///   - consume: Is called on this one, in the order of the paths.
  ///   - prepare: Makes ready what plans with a configuration need, on another thread and while they are looked for.
  func run<Value: Sendable>(
    in context: Context, make: @escaping @Sendable (Plan, String, Configuration) -> Value,
    consume: (Done<Value>) -> Void, prepare: @escaping @Sendable (Configuration) -> Void = { _ in }
  ) -> [PlanFailure] {
    // Standard input is read here and once; the threads read files only.
    let input = paths.contains(PlanFinder.standardInput) ? readInput(context.input) : nil
    let work = PlanTask(reader: reader, input: input, inputName: standardInputName.text, isVerbose: isVerbose)
    var found = PlanFinder.Outcome()
    var failures: [PlanFailure] = []
    var checked: [Path] = []
    var seen = 0
    var waitLine = WaitLine(total: 0, in: context)
    var unconfigured = SkippedPlans()
    ParallelMap.run(threads: isOneFile ? 1 : nil) { [reader, first = paths.first ?? Path(".")] in
      // Most plans of a run have the configuration of the first. A broken one its plans will tell of.
      if let likely = try? reader.configurations.configuration(around: first).get() { prepare(likely) }
    } inputs: { add in
      found = finder.find(paths, add: add)
      failures = found.failures.map { PlanFailure($0) }
      failures.forEach(context.report)
      waitLine = WaitLine(total: isQuiet ? 0 : found.order.count, in: context)
      return found.order
    } weight: {
      $0.size
    } transform: { candidate in
      work.outcome(of: candidate, make: make)
    } consume: { outcome in
      waitLine.clear()
      let path = found.candidates[found.order[seen]].path
      seen += 1
      defer { waitLine.show(done: seen) }
      switch outcome {
      case .done(let done):
        checked.append(path)
        if let note = done.note { context.note("\(done.name): \(note)") }
        consume(done)
      case .passedOver(let name, let reason):
        if isVerbose { context.note("\(name): passed over: \(reason)") }
      case .failed(let failure):
        checked.append(path)
        failures.append(failure)
        context.report(failure)
      case .unconfigured(let broken, let name, let isNamed):
        checked.append(path)
        failures += unconfigured.add(broken, name: name, isNamed: isNamed, in: context)
      }
    }
    unconfigured.finish(in: context)
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
      path: directory.text, message: "\(message); write one with '\(Tool.name) init'")
    context.report(failure)
    return failure
  }

  private func readInput(_ input: Input) -> PlanTask.StandardInput {
    do throws(BrokenConfiguration) {
      let configuration = try reader.configurations.configuration(for: standardInputName).get()
      do throws(PlanFailure) {
        let plan = try reader.readStandardInput(input, named: standardInputName, configuration)
        return .plan(plan, configuration)
      } catch {
        return .failed(error)
      }
    } catch {
      return .unconfigured(error)
    }
  }
}
