extension Option {
  static let format = Option(
    name: "format", aliases: ["output-format"],
    value: Value(name: "FORMAT", kind: .words { ReportFormat.all.map(\.name) }),
    help: "The format of the report (default: $EXECPLAN_FORMAT, or text).")
}

/// A format of `--format`, declared at the head of its reporter's file. Help, completions and the README take
/// the names from `all`.
struct ReportFormat: Sendable {
  let name: String
  /// For the README's table.
  let summary: String
  let makeReporter: @Sendable (ReportSettings) -> any Reporter

  static let all = [
    TextReporter.format,
    ConciseReporter.format,
    JSONReporter.format,
    JSONLinesReporter.format,
    SARIFReporter.format,
    GitHubReporter.format,
    GitLabReporter.format,
    JUnitReporter.format,
    CheckstyleReporter.format,
    RDJSONReporter.format,
    MarkdownReporter.format,
  ]

  static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}

/// What a reporter needs to know of the run besides the results.
struct ReportSettings: Sendable {
  var color = Color.none
  /// Whether a run without findings writes nothing.
  var isQuiet = false
  /// The current time, or the time that `--now` gives.
  var now: UTCTime
}
