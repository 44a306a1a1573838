import ExecPlanCore

/// Checkstyle's XML report, version 4.3, which many build servers read: `checkstyle` > `file` > `error`.
/// The severities are error, warning and info.
struct CheckstyleReporter: StreamingReporter {
  static let format = ReportFormat(
    name: "checkstyle", summary: "Checkstyle XML, for build servers"
  ) { _ in CheckstyleReporter() }

  private var xml = XMLWriter()

  mutating func begin(_ output: Output) {
    xml.open("checkstyle", ["version": "4.3"])
    output.write(xml.take())
  }

  func text(for result: PlanResult) -> [UInt8] {
    var xml = XMLWriter(depth: 1)
    xml.element("file", ["name": result.path]) { xml in
      for finding in result.findings {
        xml.element(
          "error",
          [
            "line": String(finding.line), "column": String(finding.column),
            "severity": finding.severity == .note ? "info" : finding.severity.rawValue,
            "message": finding.message, "source": "\(Tool.name).\(finding.rule)",
          ])
      }
    }
    return Array(xml.take().utf8)
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    for failure in summary.failures {
      xml.element("file", ["name": failure.path]) {
        $0.element(
          "error",
          ["severity": "error", "message": failure.message, "source": "\(Tool.name).unreadable"])
      }
    }
    xml.close("checkstyle")
    output.write(xml.take())
  }
}
