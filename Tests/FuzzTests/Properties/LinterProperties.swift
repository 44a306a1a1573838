import MarkdownTree
import TestSupport

@testable import ExecPlanCore
@testable import execplan

/// All rules on a plan, and every report of their findings.
enum LinterProperties {
  /// 2027-01-15. Timestamps before and after it occur.
  static let now = 1_800_000_000

  /// Settings that run every rule, including those that are off in most dialects.
  static let settings: LintSettings = {
    var settings = LintSettings()
    settings.now = now
    for rule in RuleList.descriptions where rule.severity == nil {
      settings[rule.name].level = .severity(.warning)
    }
    return settings
  }()
  /// A path in a folder for completed plans.
  private static let path = "plans/done/plan.md"
  static let linter = Linter(settings)

  /// The group of each rule, by the rule's name.
  static let groups = Dictionary(
    uniqueKeysWithValues: RuleList.descriptions.map { ($0.name, $0.group.rawValue) })

  static func violations(in text: FuzzText) -> [String] {
    do throws(PlanError) {
      var violations: [String] = []
      for dialect in dialects(for: text) { violations += try self.violations(in: text, read: dialect) }
      return violations
    } catch {
      return ["a UTF-8 text is rejected: \(error)"]
    }
  }

  private static func violations(in text: FuzzText, read dialect: DialectRequest) throws(PlanError)
    -> [String]
  {
    var violations = Violations()
    let plan = try Plan(parsing: text.bytes, dialect: dialect)
    let findings = linter.findings(in: plan, path: path)
    let places = TextPlaces(text.bytes)
    violations.add(findings.flatMap { violated(by: $0, places) })
    violations.expect(
      zip(findings, findings.dropFirst()).allSatisfy { ($0.line, $0.column) <= ($1.line, $1.column) },
      "findings are out of document order")
    if text.isTurn(of: 0, among: 5) {
      violations.add(ReportProperties.violations(in: plan, findings, settings, formats: text.choice))
    }
    if text.isTurn(of: 1, among: 5) {
      let ranges = RangeCheck(plan.source)
      var context = linter.check(plan)
      violations.add(
        context.takeFindings().flatMap { ranges.problems(of: $0.range, "a finding of \($0.rule.name)") })
    }
    if text.isTurn(of: 2, among: 5) {
      let places = TextPlaces(text.prefix)
      let findings = linter.findings(in: try Plan(parsing: text.prefix, dialect: dialect))
      violations.add(findings.flatMap { violated(by: $0, places) }.map { "in a prefix: \($0)" })
    }
    if text.isTurn(of: 3, among: 5) {
      let unix = linter.findings(in: try Plan(parsing: text.lineFeeds, dialect: dialect))
      let other = linter.findings(in: try Plan(parsing: text.otherEndings, dialect: dialect))
      violations.expectEqual(
        unix.map(\.withoutBytes), other.map(\.withoutBytes), "findings after a change of line endings")
    }
    if text.isTurn(of: 4, among: 5), let marked = text.withByteOrderMark {
      let same = linter.findings(in: try Plan(parsing: marked, dialect: dialect), path: path)
      violations.expectEqual(
        findings.map(\.withoutBytes), same.map(\.withoutBytes), "findings after a byte-order mark")
    }
    return violations.texts
  }

  /// Most texts have their dialect detected; the others request one.
  private static func dialects(for text: FuzzText) -> [DialectRequest] {
    let named = Dialect.builtIn.map { DialectRequest.named($0.name) }
    guard let choice = text.choice.map({ $0 % 12 }) else { return [.auto, guide(in: text)] + named }
    if named.indices.contains(choice) { return [named[choice]] }
    return choice == named.count ? [guide(in: text)] : [.auto]
  }

  /// The repository dialect of a text that holds a skeleton: the text is its own guide.
  private static func guide(in text: FuzzText) -> DialectRequest {
    Dialect.repository(skeletonOf: text.string).map { .custom($0) } ?? .auto
  }

  static func violated(by finding: Finding, _ places: TextPlaces) -> [String] {
    var violations = Violations()
    // Computed only for violations, which are rare.
    var name: String {
      "\(finding.rule) at \(finding.line):\(finding.column)-\(finding.endLine):\(finding.endColumn)"
    }
    violations.expect(
      places.has(line: finding.line, column: finding.column), "\(name) begins outside the text")
    violations.expect(
      places.has(line: finding.endLine, column: finding.endColumn), "\(name) ends outside the text")
    violations.expect(
      (finding.line, finding.column) <= (finding.endLine, finding.endColumn), "\(name) ends before it begins")
    violations.expect(!finding.message.isEmpty, "\(name) has an empty message")
    violations.expect(
      finding.message.utf8.allSatisfy { $0 != 0x0A && $0 != 0x0D }, "\(name) has a message of several lines")
    violations.expect(groups[finding.rule] != nil, "\(name) is of an unknown rule")
    return violations.texts
  }
}

extension Finding {
  /// The finding without its byte range, which line endings and a byte-order mark change.
  var withoutBytes: Finding {
    var finding = self
    finding.range = 0..<0
    return finding
  }
}
