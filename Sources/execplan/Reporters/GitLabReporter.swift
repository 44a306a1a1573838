import ExecPlanCore

/// A GitLab code quality report: an array, empty when all is well.
struct GitLabReporter: ResultReporter {
  private var json = JSONWriter()
  private var fingerprints = Fingerprints()
  private var repository = RepositoryPaths()
  private var isOpen = false

  init() {}

  mutating func report(_ result: PlanResult, to output: Output) {
    open()
    let path = repository.path(of: result.path)
    for finding in result.findings {
      let fingerprint = fingerprints.fingerprint(of: finding, in: path, result.plan)
      json.object {
        $0.field("description", "\(finding.rule): \(finding.message)")
        $0.field("check_name", finding.rule)
        $0.field("fingerprint", fingerprint)
        $0.field("severity", finding.severity.gitLabLevel)
        $0.key("location")
        $0.object {
          $0.field("path", path)
          $0.key("lines")
          $0.object { $0.field("begin", finding.line) }
        }
      }
    }
    output.write(json.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    open()
    json.close("]")
    json.endLine()
    output.write(json.take())
  }

  private mutating func open() {
    if isOpen { return }
    isOpen = true
    json.open("[")
  }
}

extension Severity {
  fileprivate var gitLabLevel: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
