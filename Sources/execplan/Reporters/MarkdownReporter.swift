import ExecPlanCore

/// A table for the summary of a job or for a comment.
struct MarkdownReporter: ResultReporter {
  private var rows: [(severity: Severity, row: String)] = []

  /// Services cut long summaries off, without a word.
  private static let limit = 500

  init() {}

  mutating func report(_ result: PlanResult, to output: Output) {
    for finding in result.findings {
      let place = "\(result.path):\(finding.line):\(finding.column)"
      let row = [
        finding.severity.rawValue, Self.code(place), Self.escape(finding.message), Self.code(finding.rule),
      ]
      rows.append((finding.severity, "| \(row.joined(separator: " | ")) |\n"))
    }
  }

  func finish(_ summary: Summary, to output: Output) {
    output.write("## ExecPlans\n\n")
    let sentence = TextReporter.sentence(for: summary)
    if !sentence.isEmpty { output.write("\(sentence).\n") }
    for failure in summary.failures {
      output.write("\n- \(Self.code(failure.path)): \(Self.escape(failure.message))\n")
    }
    guard !rows.isEmpty else { return }
    output.write("\n| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n")
    let worstFirst = Severity.allCases.sorted(by: >).flatMap { level in rows.filter { $0.severity == level } }
    for row in worstFirst.prefix(Self.limit) { output.write(row.row) }
    if rows.count > Self.limit {
      output.write("\n\(TextLayout.count(rows.count - Self.limit, "more finding")) not shown.\n")
    }
  }

  /// A code span, fenced by more backticks than stand in it.
  private static func code(_ text: String) -> String {
    let shown = Printable.escaping(text).replacingEach("|", by: "\\|")
    guard shown.contains("`") else { return "`\(shown)`" }
    let longest = shown.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(shown) \(fence)"
  }

  /// Text of which nothing is markup.
  private static func escape(_ text: String) -> String {
    Printable.escapingControls(text).map { "\\`*_[]<>|#&@~".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
