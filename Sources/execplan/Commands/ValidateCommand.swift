import ExecPlanCore

/// `execplan validate`: reports what is wrong with plans.
///
///     this thread      all threads, this one included     this thread, in path order
///
///     PlanFinder
///       `-Candidate--> PlanReader: read and parse
///                      Linter: findings
///                      BaselineFilter: new findings
///                      Reporter.chunk: text
///                        `-CheckedPlan-----------------> Summary, BaselineFilter.Totals
///                          (the plan is freed)           Reporter.add --> standard output, files
///
/// `PlanRunner` moves plans along this path and reports files that do not reach its end. After the last plan,
/// `Reporter.finish` and `BaselineFilter.finish` run once.
enum ValidateCommand {
  static let command = Command(
    name: "validate",
    summary: "Check plans for problems that would mislead the agent that carries them out.",
    samples: [
      .init(line: "validate plans/auth.md", purpose: "check one plan"),
      .init(line: "validate --strict .agent docs", purpose: "check directories; fail on warnings"),
      .init(line: "validate --json - < plan.md", purpose: "check standard input, print JSON"),
    ],
    positionals: [.plans],
    options: [
      .strict, .failOn, .maxWarnings, .exitZero, .select, .ignore, .severity, .dialect, .config, .noConfig,
      .baseline, .writeBaseline, .format, .json, .output, .statistics, .exclude, .maxSize, .requirePlans,
      .stdinFilename, .now, .color, .quiet, .verbose,
    ],
    notes: [
      "In a directory, only ExecPlans are checked: Markdown files with a Progress section and another living "
        + "section. Files that .gitignore excludes are skipped.",
      "Exits with status 1 if findings fail the run, 2 if a file could not be checked.",
    ],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let threshold = try FailureThreshold(arguments)
    let format = try format(asked: arguments, in: context)
    let runner = try PlanRunner(arguments)
    let now = try arguments.now(in: context)
    let linters = LinterCache(try RuleSelection(arguments), threshold, now: now.secondsSinceEpoch)
    let baseline = try BaselineFilter(arguments)
    let settings = ReportSettings(
      color: arguments.color(in: context), isQuiet: arguments.isSet(.quiet), now: now)
    var reports = try Reports(format, settings, arguments, in: context)

    var summary = Summary()
    var baselineTotals = BaselineFilter.Totals()
    summary.failures = runner.run(in: context) { [makeChunks = reports.makeChunks] read, path in
      let entry = linters.entry(for: read.configuration)
      let (findings, isEnglish) = entry.linter.lint(read.plan, path: path)
      let (new, changes) = baseline.filter(findings, of: read.plan, at: path, entry.settings)
      let result = entry.result(for: read.plan, at: path, new)
      return CheckedPlan(
        summary: Summary(of: result), chunks: makeChunks(result), baselineChanges: changes,
        isEnglish: isEnglish)
    } consume: { checked, path in
      if arguments.isSet(.verbose), !checked.isEnglish {
        context.note("\(path): not in English, so rules about English words do not run")
      }
      summary.add(checked.summary)
      baselineTotals.add(checked.baselineChanges)
      reports.add(checked.chunks)
    }
    try reports.finish(summary)
    try baseline.finish(baselineTotals, in: context)
    var status = threshold.status(failing: summary.failing, warnings: summary.warnings)
    if !summary.failures.isEmpty { status.worsen(to: .failure) }
    return status
  }

  /// What remains of a plan after its check.
  private struct CheckedPlan: Sendable {
    let summary: Summary
    let chunks: [ReportChunk]
    let baselineChanges: BaselineFilter.Changes?
    let isEnglish: Bool
  }

  /// The format that `--format`, `--json` or the environment sets.
  private static func format(
    asked arguments: Arguments, in context: Context
  ) throws(Failure) -> ReportFormat {
    let asked = arguments.value(of: .format)?.text
    if arguments.isSet(.json) {
      if let asked, asked != JSONReporter.format.name {
        throw .usage(.conflict(Option.json.flag, with: "\(Option.format.flag) \(asked)"))
      }
      return JSONReporter.format
    }
    let variable = "EXECPLAN_FORMAT"
    guard let name = asked ?? context.environment[variable] else { return TextReporter.format }
    guard let format = ReportFormat.named(name) else {
      let names = ReportFormat.all.map(\.name)
      let nearest = nearestName(to: name, among: names)
      throw .usage(.unknownValue(name, option: variable, choices: names, nearest: nearest))
    }
    return format
  }
}
