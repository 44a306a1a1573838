import ExecPlanCore

/// One line for each finding, and nothing else: for editors, `grep` and `sort`.
struct ConciseReporter: Reporter {
  func page(of result: PlanResult) -> Page {
    var page = TextBuffer()
    let path = Printable.escaping(result.path)
    for finding in result.findings {
      page.write("\(path):\(finding.line):\(finding.column): \(finding.severity.rawValue): ")
      page.write(printable: finding.message)
      page.write(" [\(finding.rule)]\n")
    }
    return .finished(page.bytes)
  }

  func finish(_ summary: Summary, to output: Output) {}
}
