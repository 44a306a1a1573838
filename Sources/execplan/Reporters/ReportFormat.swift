extension Option {
  static let format = Option(
    name: "format", aliases: ["output-format"],
    value: ArgumentValue(name: "FORMAT", kind: .words { ReportFormat.all.map(\.name) }),
    help: "The format of the report (default: $EXECPLAN_FORMAT, or text).")
}

/// Every format, as help, completions and the README list them.
extension ReportFormat {
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
