import ExecPlanCore

/// GitHub Flavored Markdown for a job summary or a comment: a sentence, then a table of findings, most severe
/// first.
struct MarkdownReporter: AggregatingReporter {
  static let format = ReportFormat(
    name: "markdown", summary: "a Markdown table, for job summaries and comments"
  ) { _ in MarkdownReporter() }

  private var rows: [(severity: Severity, row: String)] = []

  /// Services truncate long summaries without notice.
  private static let limit = 500

  mutating func add(_ result: PlanResult, to output: Output) {
    for finding in result.findings {
      let cells = [
        finding.severity.rawValue, Self.code("\(result.path):\(finding.line):\(finding.column)"),
        Self.escape(finding.message), Self.code(finding.rule),
      ]
      rows.append((finding.severity, "| \(cells.joined(separator: " | ")) |\n"))
    }
  }

  func finish(_ summary: Summary, to output: Output) {
    output.write("## ExecPlans\n\n")
    let sentence = summary.sentence
    if !sentence.isEmpty { output.write("\(sentence).\n") }
    for failure in summary.failures {
      output.write("\n- \(Self.code(failure.path)): \(Self.escape(failure.message))\n")
    }
    guard !rows.isEmpty else { return }
    output.write("\n| Severity | Location | Finding | Rule |\n| --- | --- | --- | --- |\n")
    let worstFirst = Severity.allCases.sorted(by: >).flatMap { level in rows.filter { $0.severity == level } }
    for row in worstFirst.prefix(Self.limit) { output.write(row.row) }
    if rows.count > Self.limit {
      output.write("\n\(TextLayout.count(rows.count - Self.limit, "more finding")) not shown.\n")
    }
  }

  /// A code span, with a fence longer than any run of backticks in it.
  private static func code(_ text: String) -> String {
    let shown = Printable.escaping(text).replacingEach("|", by: "\\|")
    guard shown.contains("`") else { return "`\(shown)`" }
    let longest = shown.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(shown) \(fence)"
  }

  /// Escapes every character that is markup.
  private static func escape(_ text: String) -> String {
    Printable.escapingControls(text).map { "\\`*_[]<>|#&@~".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
