import ExecPlanCore

/// `PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE]`, one line for each finding and nothing else, for editors,
/// `grep` and `sort`. Columns are 1-based and count Unicode scalars.
struct ConciseReporter: StreamingReporter {
  static let format = ReportFormat(
    name: "concise", summary: "one line per finding, for editors, `grep` and `sort`"
  ) { _ in ConciseReporter() }

  func text(for result: PlanResult) -> [UInt8] {
    var text = TextBuffer()
    let path = Printable.escaping(result.path)
    for finding in result.findings {
      text.write("\(path):\(finding.line):\(finding.column): \(finding.severity.rawValue): ")
      text.write(printable: finding.message)
      text.write(" [\(finding.rule)]\n")
    }
    return text.bytes
  }

  func finish(_ summary: Summary, to output: Output) {}
}
