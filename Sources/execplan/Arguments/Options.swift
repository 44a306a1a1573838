import ExecPlanCore

/// The options, each described once; a command lists those it takes.
extension Option {
  static let help = Option(name: "help", short: "h", help: "Show this help.")

  static let dialect = Option(
    name: "dialect", value: Value(name: "NAME", kind: .words { DialectChoice.names }, isOpen: true),
    help: "The document the plans are written to; 'auto' tells by the plan itself, 'repository' reads "
      + "the skeleton in the repository's PLANS.md.")

  static let config = Option(
    name: "config", value: Value(name: "FILE", kind: .path),
    help: "Take the configuration from FILE, whatever stands beside the plans; its globs count from here.")
  static let noConfig = Option(
    name: "no-config",
    help: "Leave out the configuration: the nearest \(ConfigurationStore.fileName) at or above a plan.")

  static let now = Option(
    name: "now", value: Value(name: "TIME"),
    help: "Take TIME for the present (such as 2025-01-20T13:00:00Z), so that a run can be repeated.")

  static let color = Option(
    name: "color", aliases: ["colour"],
    value: Value(name: "WHEN", kind: .words { Color.Choice.allCases.map(\.rawValue) }),
    help: "Color the text: auto (the default: only on a terminal, and not with NO_COLOR or TERM=dumb), "
      + "always or never.")

  static let json = Option(name: "json", help: "Write JSON.")
  static let quiet = Option(name: "quiet", short: "q", help: "Say nothing when there is nothing to report.")
  static let verbose = Option(
    name: "verbose", short: "v",
    help: "Say also what was passed over, and which dialect was taken and why.")

  static let requirePlans = Option(
    name: "require-plans", help: "Fail with status 2 when a directory holds no plan.")
  static let exclude = Option(
    name: "exclude", value: Value(name: "GLOB"),
    help: "Leave out what matches, written as in .gitignore; may be repeated. Files named "
      + "on the command line are checked all the same.")
  static let maxSize = Option(
    name: "max-size", value: Value(name: "BYTES"), help: "Refuse files larger than this (default 67108864).")
  static let stdinFilename = Option(
    name: "stdin-filename", value: Value(name: "NAME", kind: .path), help: "The name to report '-' under.")

  static let strict = Option(name: "strict", help: "Let warnings fail the run; short for --fail-on warning.")
  static let failOn = Option(
    name: "fail-on", value: Value(name: "LEVEL", kind: .words { FailureThreshold.names }),
    help: "The least severity that fails the run: error (the default), warning, note, or never.")
  static let exitZero = Option(
    name: "exit-zero", help: "Report findings, and end with status 0 all the same.")
  static let maxWarnings = Option(
    name: "max-warnings", value: Value(name: "N"), help: "Fail the run at more than N warnings.")
  static let select = Option(
    name: "select", value: Value(name: "NAME[,NAME]", kind: .list { RuleSelection.names }),
    help: "Check these rules or groups of rules only; may be repeated.")
  static let ignore = Option(
    name: "ignore", value: Value(name: "NAME[,NAME]", kind: .list { RuleSelection.names }),
    help: "Leave these rules or groups of rules out; may be repeated.")
  static let severity = Option(
    name: "severity", value: Value(name: "RULE=LEVEL"),
    help: "Give a rule or group another severity: error, warning, note or off; may be repeated.")

  static let format = Option(
    name: "format", aliases: ["output-format"],
    value: Value(name: "FORMAT", kind: .words { ReportFormat.all.map(\.name) }),
    help: "How to write the findings (default text, or what EXECPLAN_FORMAT says).")
  static let output = Option(
    name: "output", short: "o", aliases: ["output-file"], value: Value(name: "FILE", kind: .path),
    help: "Write the report in the chosen format to FILE, whole or not at all; the text still shows.")
  static let baseline = Option(
    name: "baseline", value: Value(name: "FILE", kind: .path),
    help: "Report only findings that FILE does not hold; what has gone is counted on standard error.")
  static let writeBaseline = Option(
    name: "write-baseline", value: Value(name: "FILE", kind: .path),
    help: "Record the findings in FILE in place of reporting them, for --baseline.")
  static let statistics = Option(
    name: "statistics", help: "Count the findings of each rule, in place of listing them.")

  static let state = Option(
    name: "state", value: Value(name: "STATE", kind: .words { ProgressState.allCases.map(\.rawValue) }),
    help: "Of several plans, only those with work left (open) or with none (complete).")

  static let purpose = Option(
    name: "purpose", value: Value(name: "TEXT"),
    help: "What the change gives its user, for the first section.")
  static let author = Option(
    name: "author", value: Value(name: "NAME"), help: "Who signs the first entries.")
  static let force = Option(name: "force", short: "f", help: "Replace the file if it exists.")
}

extension Positional {
  static let plans = Positional(
    value: Value(name: "PATH", kind: .path), count: .any,
    help: "A plan, a directory to search for plans, or '-' for standard input. Without any: "
      + "the current directory.")
  static let plan = Positional(
    value: Value(name: "PATH", kind: .path), count: .one, help: "A plan, or '-' for standard input.")
}

extension Arguments {
  /// The present, as `--now` sets it, or the clock.
  func now(in context: Context) throws(Failure) -> UTCTime {
    guard let text = value(of: .now)?.text else { return context.clock }
    guard let time = UTCTime(text) else {
      throw .usage(
        .invalidValue(text, option: Option.now.flag, expected: "a time in UTC, such as 2025-01-20T13:00:00Z"))
    }
    return time
  }

  /// Whether text on standard output is colored.
  func color(in context: Context) -> Color {
    let choice = value(of: .color).flatMap { Color.Choice(rawValue: $0.text) } ?? .auto
    return Color(choice, environment: context.environment, isTerminal: context.output.isTerminal)
  }
}
