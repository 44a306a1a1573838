import Testing

@testable import ExecPlanCore

/// The rule status-mismatch also reads the folder of a plan, which no example has.
@Suite("Folders of finished plans") struct FinishedFolderTests {
  private func rules(reportedAt path: String) throws -> [String] {
    let plan = try Plan(parsing: Array(Dialect.codex.validPlan.utf8))
    #expect(plan.hasWorkLeft)
    return Linter().findings(in: plan, path: path).map(\.rule)
  }

  @Test(arguments: ["completed/a.md", "plans/done/a.md", "/docs/archive/a.md"])
  func openItems(path: String) throws {
    #expect(try rules(reportedAt: path) == ["status-mismatch"])
  }

  @Test(arguments: ["a.md", "plans/active/a.md", "undone/a.md", "plans/completed.md"])
  func otherFolders(path: String) throws {
    #expect(try rules(reportedAt: path).isEmpty)
  }
}
