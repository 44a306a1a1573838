import ExecPlanCore

extension Option {
  static let state = Option(
    name: "state",
    value: ArgumentValue(name: "STATE", kind: .words { ProgressState.allCases.map(\.rawValue) }),
    help: "Show only plans in this state: open (work is left) or complete.")
}

enum ProgressState: String, CaseIterable, Sendable { case open, complete }

/// `execplan parse-progress`: what is done and what is next.
enum ParseProgressCommand {
  static let command = Command(
    name: "parse-progress",
    summary: "Show what is done, what is left, and what to do next.",
    samples: [
      .init(line: "parse-progress plans/auth.md", purpose: "show the progress of a plan"),
      .init(line: "parse-progress --json plans/auth.md", purpose: "print it as JSON"),
      .init(line: "parse-progress --state open", purpose: "list plans here with work left"),
    ],
    positionals: [.plans],
    options: [
      .json, .state, .dialect, .config, .noConfig, .exclude, .maxSize, .requirePlans, .stdinFilename, .now,
      .color, .quiet, .verbose,
    ],
    notes: [
      "A partial item counts as half; cancelled items do not count.",
      "Exits with status 1 if a file has no Progress section, 2 if a file could not be read.",
    ],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    // No output depends on the time yet, but a malformed --now is an error.
    _ = try arguments.now(in: context)
    let runner = try PlanRunner(arguments)
    let state = arguments.value(of: .state).flatMap { ProgressState(rawValue: $0.text) }
    var status = ExitCode.success
    var writer: any ProgressWriter =
      if !arguments.isSet(.json) {
        ProgressText(color: arguments.color(in: context))
      } else if runner.isOneFile {
        ProgressJSON()
      } else {
        ProgressListJSON()
      }

    writer.begin()
    var failures: [PlanFailure] = []
    let unread = runner.run(in: context) { read, _ in
      ProgressReport(of: read.plan)
    } consume: { report, path in
      guard let report else {
        status.worsen(to: .findings)
        let failure = PlanFailure(
          path: path, message: "no Progress section; add '## Progress' with a checklist of the steps")
        failures.append(failure)
        context.report(failure)
        return
      }
      if let state, state != report.state { return }
      writer.write(PlanProgress(path: path, report: report), to: context.output)
    }
    writer.finish(failures: unread + failures, to: context.output)
    if !unread.isEmpty { status.worsen(to: .failure) }
    return status
  }
}

extension ProgressReport {
  /// A plan without items is open.
  fileprivate var state: ProgressState {
    !items.isEmpty && items(.remaining).isEmpty && items(.partial).isEmpty ? .complete : .open
  }
}
