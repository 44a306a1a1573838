import MarkdownTree
import TestSupport

@testable import ExecPlanCore

/// Comments that silence rules, against a plain reading of what they say.
enum SuppressionProperties {
  static func violations(in text: FuzzText) -> [String] {
    var violations = Violations()
    do throws(PlanError) {
      let plan = try Plan(parsing: text.bytes)
      var context = LinterProperties.linter.check(plan)
      let unlocated = context.takeFindings()
      let comments = SuppressionComment.all(in: plan.document, context.prose)
      let ranges = RangeCheck(plan.source)
      let places = TextPlaces(text.bytes)
      for comment in comments {
        violations.add(ranges.problems(of: comment.range, "a comment"))
        violations.expect(places.hasLine(comment.line), "a comment on line \(comment.line)")
      }
      let findings = LinterProperties.linter.findings(in: plan)
      violations.add(findings.flatMap { LinterProperties.violated(by: $0, places) })
      violations.expectEqual(
        findings.filter { $0.rule != UnusedSuppression.description.name }.map(Mark.init),
        PlainSuppressions(comments).left(of: unlocated.map { Mark($0, plan.source) }), "what comments leave")

      guard text.isTurn(of: 0, among: 2) else { return violations.texts }
      _ = LinterProperties.linter.findings(in: try Plan(parsing: text.prefix))
      let unix = LinterProperties.linter.findings(in: try Plan(parsing: text.lineFeeds))
      let other = LinterProperties.linter.findings(in: try Plan(parsing: text.otherEndings))
      violations.expectEqual(unix.map(\.withoutBytes), other.map(\.withoutBytes), "findings by line ending")
    } catch {
      violations.expect(false, "a text that is UTF-8 is no plan: \(error)")
    }
    return violations.texts
  }

  /// What tells a finding from the others, as far as comments ask.
  struct Mark: Equatable {
    let rule: String
    let lines: ClosedRange<Int>

    init(_ finding: Finding) {
      rule = finding.rule
      lines = finding.line...max(finding.line, finding.endLine)
    }

    init(_ finding: UnlocatedFinding, _ source: SourceText) {
      rule = finding.rule.name
      var cursor = LineCursor(LineIndex(source))
      let first = cursor.position(of: finding.range.start).line
      lines = first...cursor.position(of: max(finding.range.start, finding.range.end)).line
    }
  }
}
