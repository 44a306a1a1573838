import ExecPlanCore

/// GitHub's workflow commands, which appear as annotations beside the changed lines:
/// `::error title=execplan placeholder,file=a.md,line=4,…::message`. The levels are error, warning and
/// notice.
///
/// GitHub shows ten annotations of each level in a step, so the most severe findings of all plans come first.
struct GitHubReporter: AggregatingReporter {
  static let format = ReportFormat(
    name: "github", summary: "GitHub Actions workflow commands, shown as annotations"
  ) { _ in GitHubReporter() }

  private var annotations: [Severity: [String]] = [:]
  private let repository = RepositoryPaths()

  mutating func add(_ result: PlanResult, to output: Output) {
    let path = repository.path(of: result.path)
    for finding in result.findings {
      annotations[finding.severity, default: []].append(Self.command(for: finding, in: path))
    }
  }

  func finish(_ summary: Summary, to output: Output) {
    for severity in Severity.allCases.sorted(by: >) {
      for annotation in annotations[severity] ?? [] { output.write(annotation + "\n") }
    }
    for failure in summary.failures {
      let message = Self.escape("\(failure.path): \(failure.message)")
      output.write("::error title=\(Tool.name)::\(message)\n")
    }
  }

  private static func command(for finding: Finding, in path: String) -> String {
    var properties = [
      ("title", "\(Tool.name) \(finding.rule)"), ("file", path), ("line", String(finding.line)),
    ]
    // GitHub accepts columns only for an annotation on one line.
    let isOneLine = finding.endLine == finding.line
    if isOneLine { properties.append(("col", String(finding.column))) }
    properties.append(("endLine", String(finding.endLine)))
    if isOneLine { properties.append(("endColumn", String(finding.endColumn))) }
    let list = properties.map { "\($0)=\(escapeProperty($1))" }.joined(separator: ",")
    let level = finding.severity == .note ? "notice" : finding.severity.rawValue
    return "::\(level) \(list)::\(escape(finding.message))"
  }

  private static func escape(_ text: String) -> String {
    Printable.escapingControls(
      text.replacingEach("%", by: "%25").replacingEach("\r\n", by: "%0D%0A").replacingEach("\r", by: "%0D")
        .replacingEach("\n", by: "%0A"))
  }

  private static func escapeProperty(_ text: String) -> String {
    escape(text).replacingEach(":", by: "%3A").replacingEach(",", by: "%2C")
  }
}
