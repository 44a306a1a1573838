import ExecPlanCore

/// One line for each finding, and nothing else: for editors, `grep` and `sort`.
struct ConciseReporter: PageReporter {
  func finishedPage(of result: PlanResult) -> [UInt8] {
    var page = TextBuffer()
    let path = Printable.escaping(result.path)
    for finding in result.findings {
      page.write("\(path):\(finding.line):\(finding.column): \(finding.severity.rawValue): ")
      page.write(printable: finding.message)
      page.write(" [\(finding.rule)]\n")
    }
    return page.bytes
  }

  func finish(_ summary: Summary, to output: Output) {}
}
