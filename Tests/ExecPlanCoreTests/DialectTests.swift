import Testing

@testable import ExecPlanCore

/// Every built-in dialect is complete on its own.
@Suite("Dialects")
struct DialectTests {
  @Test("the valid plan has no findings", arguments: Dialect.builtIn.map(\.name))
  func validPlan(name: String) throws {
    let dialect = try #require(Dialect.named(name))
    var settings = LintSettings()
    settings.now = ValidPlan.now
    let plan = try Plan(parsing: Array(dialect.validPlan.utf8))
    #expect(plan.dialect.name == name, "its own marks identify it")
    #expect(Linter(settings).findings(in: plan).isEmpty)
  }

  @Test(
    "marks decide, and a tie is codex",
    arguments: [
      ("**Status:** DRAFT\n\n## Risks", "by its Risks, Status line"),
      (
        "## Constraints & Safety\n\n## Acceptance Criteria",
        "by its Constraints & Safety, Acceptance Criteria"
      ),
      (
        "## Acceptance Criteria\n\n## Progress\n\n- [x] 2025-01-20T13:00:00Z - A (Author: Ada)",
        "by its Acceptance Criteria, attributed ISO timestamps"
      ),
      ("## Progress\n\n- [x] 2025-01-20T13:00:00Z - A (Author: Ada)", "by default"),
      ("## Constraints\n\n## Risks\n\n## Constraints & Safety\n\n## Acceptance Criteria", "by default"),
      (
        "## Tolerances\n\n## Constraints\n\n## Risks\n\n## Constraints & Safety\n\n## Acceptance Criteria",
        "by its Constraints, Tolerances, Risks"
      ),
    ])
  func marks(text: String, reason: String) throws {
    #expect(try Plan(parsing: Array("# T\n\n\(text)\n".utf8)).dialectReason == reason)
  }

  @Test("levels name rules and differ from their own", arguments: Dialect.builtIn.map(\.name))
  func levels(name: String) throws {
    for level in try #require(Dialect.named(name)).levels {
      let rule = try #require(RuleList.named(level.rule), "\(level.rule)")
      #expect(rule.severity != level.severity, "\(level.rule)")
    }
  }

  @Test("a custom dialect inherits levels")
  func inheritance() throws {
    let dialect = Dialect.custom(name: "house", extending: .ssot) { _ in }
    #expect(try #require(RuleList.named("section-order")).severity(in: dialect) == .error)
    #expect(dialect.marks.isEmpty)
  }
}
