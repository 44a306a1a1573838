import ExecPlanCore

/// `execplan validate`: what is wrong with plans.
enum ValidateCommand {
  static let command = Command(
    name: "validate",
    summary: "Checks ExecPlans and reports what would mislead the agent that carries them out.",
    samples: [
      .init(line: "validate plans/auth.md", meaning: "check one plan"),
      .init(line: "validate --strict .agent docs", meaning: "check all there; warnings fail"),
      .init(line: "validate --json - < plan.md", meaning: "check standard input, answer in JSON"),
    ],
    positionals: [.plans],
    options: [
      .strict, .failOn, .maxWarnings, .exitZero, .select, .ignore, .severity, .dialect, .config, .noConfig,
      .baseline, .writeBaseline, .format, .json, .output, .statistics, .exclude, .maxSize, .requirePlans,
      .stdinFilename, .now, .color, .quiet, .verbose,
    ],
    notes: [
      "In a directory only ExecPlans are checked: Markdown files with a Progress section and another "
        + "living section. What .gitignore excludes is left out.",
      "Ends with status 0 when nothing fails, 1 when findings fail, 2 when a file could not be checked.",
    ],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let threshold = try FailureThreshold(arguments)
    let format = try format(asked: arguments, in: context)
    let batch = try PlanRunner(arguments)
    let now = try arguments.now(in: context)
    let linters = LinterCache(try RuleSelection(arguments), threshold, now: now.secondsSinceEpoch)
    var sieve = try BaselineFilter(arguments)

    let look = ReportSettings(
      color: arguments.color(in: context), isQuiet: arguments.isSet(.quiet), now: now)
    var reports = try Reports(format, look, arguments, in: context)
    var summary = Summary()
    // Which findings a baseline has shows only in the order of the plans, and pages are made after that.
    let isSifted = sieve.isAtWork
    let makePages = reports.makePages
    summary.failures = batch.run(in: context) { plan, path, configuration in
      let entry = linters.entry(for: configuration)
      let (findings, judgedWords) = entry.linter.lint(plan, path: path)
      let result = entry.result(of: plan, at: path, findings)
      return Checked(
        findings: isSifted ? .unsifted(result, entry) : .paged(Summary(of: result), makePages(result)),
        judgedWords: judgedWords)
    } consume: { done in
      if arguments.isSet(.verbose), !done.value.judgedWords {
        context.note("\(done.name): not in English, so the word rules stay silent")
      }
      switch done.value.findings {
      case .paged(let counts, let pages):
        summary.add(counts)
        reports.report(pages)
      case .unsifted(let result, let entry):
        let sifted = entry.result(of: result.plan, at: result.path, sieve.sift(result))
        summary.add(Summary(of: sifted))
        reports.report(makePages(sifted))
      }
    } prepare: { configuration in
      _ = linters.entry(for: configuration)
    }
    try reports.finish(summary)
    try sieve.finish(in: context)
    var status = threshold.status(of: summary)
    if !summary.failures.isEmpty { status.worsen(to: .failure) }
    return status
  }

  /// What a thread has made of a plan.
  private struct Checked: Sendable {
    enum Findings: Sendable {
      case paged(Summary, [Page])
      /// Still to be held against a baseline.
      case unsifted(PlanResult, LinterCache.Entry)
    }

    let findings: Findings
    let judgedWords: Bool
  }

  /// What `--format` says, `--json` for short, or the environment.
  private static func format(
    asked arguments: Arguments, in context: Context
  ) throws(Failure) -> ReportFormat {
    let asked = arguments.value(of: .format)?.text
    if arguments.isSet(.json) {
      if let asked, asked != ReportFormat.json.name {
        throw .usage(.conflict(Option.json.flag, with: "\(Option.format.flag) \(asked)"))
      }
      return .json
    }
    let variable = "EXECPLAN_FORMAT"
    guard let name = asked ?? context.environment[variable] else { return .text }
    guard let format = ReportFormat.named(name) else {
      let names = ReportFormat.all.map(\.name)
      let nearest = nearestName(to: name, among: names)
      throw .usage(.unknownValue(name, option: variable, choices: names, nearest: nearest))
    }
    return format
  }
}
