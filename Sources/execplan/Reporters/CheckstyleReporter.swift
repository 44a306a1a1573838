import ExecPlanCore

/// Checkstyle's XML, which many services read.
struct CheckstyleReporter: ResultReporter {
  private var xml = XMLWriter()
  private var isOpen = false

  init() {}

  mutating func report(_ result: PlanResult, to output: Output) {
    open()
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
    output.write(xml.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    open()
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

  private mutating func open() {
    if isOpen { return }
    isOpen = true
    xml.open("checkstyle", ["version": "4.3"])
  }
}
