import ExecPlanCore

/// One line for each finding, and nothing else: for editors, `grep` and `sort`.
struct ConciseReporter: Reporter {
  func report(_ result: PlanResult, to output: Output) {
    let path = Printable.escaping(result.path)
    for finding in result.findings {
      let message = Printable.escaping(finding.message)
      let place = "\(path):\(finding.line):\(finding.column)"
      output.write("\(place): \(finding.severity.rawValue): \(message) [\(finding.rule)]\n")
    }
  }

  func finish(_ summary: Summary, to output: Output) {}
}
