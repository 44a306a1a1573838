import ExecPlanCore

extension Option {
  static let format = Option(
    name: "format", aliases: ["output-format"],
    value: Value(name: "FORMAT", kind: .words { ReportFormat.all.map(\.name) }),
    help: "The format of the report (default: $EXECPLAN_FORMAT, or text).")
}

/// A format of `--format`: one line here, and one file beside it.
struct ReportFormat: Sendable {
  let name: String
  let makeReporter: @Sendable (ReportSettings) -> any Reporter

  static let text = ReportFormat(name: "text") { TextReporter($0) }
  static let json = ReportFormat(name: "json") { _ in JSONReporter() }
  static let gitHub = ReportFormat(name: "github") { _ in GitHubReporter() }
  static let markdown = ReportFormat(name: "markdown") { _ in MarkdownReporter() }

  static let all: [ReportFormat] = [
    text,
    ReportFormat(name: "concise") { _ in ConciseReporter() },
    json,
    ReportFormat(name: "jsonl") { _ in JSONLinesReporter() },
    ReportFormat(name: "sarif") { _ in SARIFReporter() },
    gitHub,
    ReportFormat(name: "gitlab") { _ in GitLabReporter() },
    ReportFormat(name: "junit") { JUnitReporter($0) },
    ReportFormat(name: "checkstyle") { _ in CheckstyleReporter() },
    ReportFormat(name: "rdjson") { _ in RDJSONReporter() },
    markdown,
  ]

  static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}

/// What a reporter needs to know of the run beyond what was found.
struct ReportSettings: Sendable {
  var color = Color.none
  /// Nothing is said of a run without findings.
  var isQuiet = false
  /// The present.
  var now: UTCTime
}
