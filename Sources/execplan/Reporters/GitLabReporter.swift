import ExecPlanCore

/// A GitLab Code Quality report, a subset of Code Climate: an array of issues, with the severities major,
/// minor and info. The format cannot report files that could not be checked.
struct GitLabReporter: StreamingReporter {
  static let format = ReportFormat(
    name: "gitlab", summary: "a GitLab Code Quality report"
  ) { _ in GitLabReporter() }

  private var json = JSONWriter()
  private let repository = RepositoryPaths()

  mutating func begin(_ output: Output) { json.open("[") }

  func text(for result: PlanResult) -> [UInt8] {
    let path = repository.path(of: result.path)
    let fingerprints = Fingerprints.all(
      of: result.findings, in: result.plan, at: repository.distinctPath(of: result.path))
    var json = JSONWriter(depth: 1)
    for (finding, fingerprint) in zip(result.findings, fingerprints) {
      json.object {
        $0.field("description", "\(finding.rule): \(finding.message)")
        $0.field("check_name", finding.rule)
        $0.field("fingerprint", fingerprint)
        $0.field("severity", Self.level(of: finding.severity))
        $0.key("location")
        $0.object {
          $0.field("path", path)
          $0.key("lines")
          $0.object { $0.field("begin", finding.line) }
        }
      }
    }
    return json.bytes
  }

  mutating func add(text: [UInt8], to output: Output) {
    json.value(written: text)
    output.write(json.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    json.close("]")
    json.endLine()
    output.write(json.take())
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
