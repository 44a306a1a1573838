import ExecPlanCore

/// JUnit's XML report as the schema of Apache Ant's JUnit task describes it: each plan is a `testsuite`, each
/// rule that checked the plan a `testcase`, and a rule's findings are one `failure`.
struct JUnitReporter: AggregatingReporter {
  static let format = ReportFormat(
    name: "junit", summary: "JUnit XML, for build servers"
  ) { JUnitReporter($0) }

  private let settings: ReportSettings
  private var xml = XMLWriter()
  private var suites = 0

  private init(_ settings: ReportSettings) { self.settings = settings }

  mutating func begin(_ output: Output) { xml.open("testsuites", [:]) }

  mutating func add(_ result: PlanResult, to output: Output) {
    let findingsByRule = Dictionary(grouping: result.findings, by: \.rule)
    let rules = RuleList.descriptions
      .filter { result.isChecked($0) || findingsByRule[$0.name] != nil }.map(\.name)
    addSuite(result.path, tests: rules.count, failures: findingsByRule.count, errors: 0) { xml in
      for rule in rules {
        let attributes: KeyValuePairs = ["name": rule, "classname": Tool.name, "time": "0"]
        guard let findings = findingsByRule[rule], let first = findings.first else {
          xml.element("testcase", attributes)
          continue
        }
        // The schema allows one failure in a test case, so its text lists all findings.
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
      addSuite(failure.path, tests: 1, failures: 0, errors: 1) {
        $0.element("testcase", ["name": "readable", "classname": Tool.name, "time": "0"]) {
          $0.element("error", ["message": failure.message, "type": "unreadable"])
        }
      }
    }
    xml.close("testsuites")
    output.write(xml.take())
  }

  private mutating func addSuite(
    _ path: String, tests: Int, failures: Int, errors: Int, _ body: (inout XMLWriter) -> Void
  ) {
    let attributes: KeyValuePairs = [
      "name": path, "package": Tool.name, "id": String(suites),
      // The schema's timestamp has no zone.
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
}
