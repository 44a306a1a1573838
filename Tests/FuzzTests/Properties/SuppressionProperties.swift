import MarkdownTree
import TestSupport

@testable import ExecPlanCore

/// Suppression comments, compared with a simple algorithm.
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
        PlainSuppressions(comments).left(of: unlocated.map { Mark($0, plan.source) }),
        "findings that comments leave")

      guard text.isTurn(of: 0, among: 2) else { return violations.texts }
      _ = LinterProperties.linter.findings(in: try Plan(parsing: text.prefix))
      let unix = LinterProperties.linter.findings(in: try Plan(parsing: text.lineFeeds))
      let other = LinterProperties.linter.findings(in: try Plan(parsing: text.otherEndings))
      violations.expectEqual(
        unix.map(\.withoutBytes), other.map(\.withoutBytes), "findings after a change of line endings")
    } catch {
      violations.expect(false, "a UTF-8 text is rejected: \(error)")
    }
    return violations.texts
  }

  /// The parts of a finding that suppression depends on.
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
