import ExecPlanCore

/// JUnit's XML: each plan a suite of tests, each rule that looked at it a test.
struct JUnitReporter: ResultReporter {
  private let settings: ReportSettings
  private var xml = XMLWriter()
  private var isOpen = false
  private var suites = 0

  init(_ settings: ReportSettings) { self.settings = settings }

  mutating func report(_ result: PlanResult, to output: Output) {
    let found = Dictionary(grouping: result.findings, by: \.rule)
    let rules = RuleList.descriptions
      .filter { result.isChecked($0) || found[$0.name] != nil }.map(\.name)
    suite(result.path, tests: rules.count, failures: found.count, errors: 0) { xml in
      for rule in rules {
        let attributes: KeyValuePairs = ["name": rule, "classname": Tool.name, "time": "0"]
        guard let findings = found[rule], let first = findings.first else {
          xml.element("testcase", attributes)
          continue
        }
        // The schema has room for one failure in a test; it tells of all.
        let lines = findings.map { "\(result.path):\($0.line):\($0.column): \($0.message)" }
        xml.element("testcase", attributes) {
          $0.element(
            "failure", ["message": first.message, "type": rule], text: lines.joined(separator: "\n"))
        }
      }
    }
    output.write(xml.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    for failure in summary.failures {
      suite(failure.path, tests: 1, failures: 0, errors: 1) {
        $0.element("testcase", ["name": "readable", "classname": Tool.name, "time": "0"]) {
          $0.element("error", ["message": failure.message, "type": "unreadable"])
        }
      }
    }
    open()
    xml.close("testsuites")
    output.write(xml.take())
  }

  private mutating func suite(
    _ path: String, tests: Int, failures: Int, errors: Int, _ body: (inout XMLWriter) -> Void
  ) {
    open()
    let attributes: KeyValuePairs = [
      "name": path, "package": Tool.name, "id": String(suites),
      // The schema has no place for a zone.
      "timestamp": String(settings.now.iso8601.dropLast()), "hostname": "localhost", "tests": String(tests),
      "failures": String(failures), "errors": String(errors), "time": "0",
    ]
    suites += 1
    xml.element("testsuite", attributes) {
      $0.element("properties", [:])
      body(&$0)
      $0.element("system-out", [:])
      $0.element("system-err", [:])
    }
  }

  private mutating func open() {
    if isOpen { return }
    isOpen = true
    xml.open("testsuites", [:])
  }
}
