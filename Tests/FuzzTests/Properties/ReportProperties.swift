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
    let result = PlanResult(
      path: "/plan.md", plan: plan, findings: findings, isValid: false, isFailing: true, settings: settings)
    let all = ReportFormat.all
    let formats = choice.map { [all[$0 % all.count]] } ?? all
    return formats.flatMap { format in
      violations(of: report(result, as: format), as: format.name, findings).map { "\(format.name): \($0)" }
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

  private static func violations(of report: String, as format: String, _ findings: [Finding]) -> [String] {
    var violations = Violations()
    violations.add(unsafe(in: report))
    let lines = report.split(separator: "\n")
    switch format {
    case "json", "sarif", "gitlab", "rdjson":
      violations.expect(isJSON(report), "is not JSON")
    case "jsonl":
      violations.expect(
        lines.count == findings.count, "has \(lines.count) lines for \(findings.count) findings")
      violations.expect(lines.allSatisfy { isJSON(String($0)) }, "a line is not JSON")
    case "concise", "github":
      violations.expect(
        lines.count == findings.count, "has \(lines.count) lines for \(findings.count) findings")
    case "junit", "checkstyle":
      violations.expect(XMLParser(data: Data(report.utf8)).parse(), "is not XML")
    default:
      violations.expect(!report.isEmpty, "is empty")
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
