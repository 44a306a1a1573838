import ExecPlanCore

/// Workflow commands, which GitHub shows as annotations beside the lines of a change.
///
/// GitHub shows ten of each level in a step, so the worst of all plans come first.
struct GitHubReporter: ResultReporter {
  private var annotations: [Severity: [String]] = [:]

  private var repository = RepositoryPaths()

  init() {}

  mutating func report(_ result: PlanResult, to output: Output) {
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

  /// `::error title=execplan placeholder,file=a.md,line=4,…::message`
  private static func command(for finding: Finding, in path: String) -> String {
    var properties = [
      ("title", "\(Tool.name) \(finding.rule)"), ("file", path), ("line", String(finding.line)),
    ]
    // Columns count only where a finding stays within its line.
    if finding.endLine == finding.line {
      properties.append(("col", String(finding.column)))
      properties.append(("endLine", String(finding.endLine)))
      properties.append(("endColumn", String(finding.endColumn)))
    } else {
      properties.append(("endLine", String(finding.endLine)))
    }
    let list = properties.map { "\($0)=\(escapeProperty($1))" }.joined(separator: ",")
    return "::\(finding.severity.gitHubLevel) \(list)::\(escape(finding.message))"
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

extension Severity {
  fileprivate var gitHubLevel: String { self == .note ? "notice" : rawValue }
}
