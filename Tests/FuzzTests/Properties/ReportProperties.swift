import Foundation

@testable import ExecPlanCore
@testable import execplan

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every format can report every finding in every text.
enum ReportProperties {
  private static let now = UTCTime(secondsSinceEpoch: LinterProperties.now)

  /// Reports in the format that `choice` selects, or in all formats for nil.
  ///
  /// The fuzzer reports each text in one format, because some formats cost more than the linter.
  static func violations(
    in plan: Plan, _ findings: [Finding], _ settings: LintSettings, formats choice: Int?
  ) -> [String] {
    let all = ReportFormat.all
    let formats = choice.map { [all[$0 % all.count]] } ?? all
    return formats.flatMap { format in
      let report = { (findings: [Finding]) in
        Self.report(
          PlanResult(
            path: "/plan.md", plan: plan, findings: findings, isValid: false, isFailing: true,
            settings: settings), as: format)
      }
      return violations(of: report, findings).map { "\(format.name): \($0)" }
    }
  }

  private static func report(_ result: PlanResult, as format: ReportFormat) -> String {
    var reporter = format.makeReporter(ReportSettings(now: now))
    let output = Output()
    reporter.begin(output)
    reporter.add(reporter.chunk(for: result), to: output)
    reporter.finish(Summary(of: result), to: output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// A finding that fits every plan.
  private static let sample = Finding(
    rule: "placeholder", severity: .error, message: "a message", section: nil, line: 1, column: 1, endLine: 1,
    endColumn: 1, range: 0..<0)

  /// The reports of no finding and of the sample show whether the format is JSON, XML, or a line for each
  /// finding, and thus what every report must be.
  private static func violations(of report: ([Finding]) -> String, _ findings: [Finding]) -> [String] {
    var violations = Violations()
    let empty = report([])
    let single = report([sample])
    let text = report(findings)
    violations.add(unsafe(in: text))
    violations.expect(!text.isEmpty || findings.isEmpty, "is empty in spite of findings")
    if empty.isEmpty, single.split(separator: "\n").count == 1 {
      let lines = text.split(separator: "\n")
      violations.expect(
        lines.count == findings.count, "has \(lines.count) lines for \(findings.count) findings")
      if single.hasPrefix("{") {
        violations.expect(lines.allSatisfy { isJSON(String($0)) }, "a line is not JSON")
      }
    } else if single.hasPrefix("{") || single.hasPrefix("[") {
      violations.expect(isJSON(text), "is not JSON")
    } else if single.hasPrefix("<?xml") {
      violations.expect(XMLParser(data: Data(text.utf8)).parse(), "is not XML")
    }
    return violations.texts
  }

  /// The characters in the output that control a terminal.
  static func unsafe(in text: String) -> [String] {
    guard let scalar = text.unicodeScalars.first(where: { $0 != "\n" && Printable.isUnsafe($0) }) else {
      return []
    }
    return ["holds \(Printable.escape(scalar))"]
  }

  static func isJSON(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
  }
}
