import Testing

@testable import ExecPlanCore

/// What rules report for log entries, independent of the order of labels and of line breaks.
@Suite struct LogEntryTests {
  @Test(arguments: [
    "Print paths (2025-01-20); tools read them.",
    "Print paths to please tools, 2025-01-20.",
    "Print paths, by: Ada. Tools read them.",
    "Decision: Print paths. Why: Tools read them. Who: Ada",
    "Decision: Print paths in order\n  to please tools.\n  Author: Ada",
    "_Decision_ (Author: Ada): Print paths, SO that tools read them.",
    "Decision: Print paths.\n\n  ```\n  ls\n  ```\n\n  - Rationale: Tools read them.\n  - 2025-01-20",
    "Decision: (none yet)",
  ])
  func completeDecision(entry: String) throws {
    #expect(try messages("- " + entry, in: .decisionLog, of: IncompleteDecision.self) == [])
  }

  @Test(arguments: [
    ("Print paths, 2025-01-20.", "has no reason: add \"Rationale: …\""),
    ("Decision: Print paths to please tools; 2025-01-20.", "has no reason: add \"Rationale: …\""),
    ("Decision: Print paths. Rationale: Tools.", "has neither date nor author: add \"Date/Author: …\""),
    (
      "Decision: Print\n  paths. Nothing else.",
      "has no reason, date or author: add \"Rationale: …\" and \"Date/Author: …\""
    ),
  ])
  func incompleteDecision(entry: String, message: String) throws {
    let found = try messages("- " + entry, in: .decisionLog, of: IncompleteDecision.self)
    #expect(found == ["this decision " + message])
  }

  @Test(arguments: [
    "- Decision: Print paths. Rationale: Tools read them. Author: Ada\n- Decision: Sort. 2025-01-20",
    "| Decision | Rationale | Date |\n|---|---|---|\n| Print | Tools | 2025-01-20 |\n| Sort | | 2025-01-20 |",
  ])
  func entriesDoNotAffectLaterEntries(entries: String) throws {
    let found = try messages(entries, in: .decisionLog, of: IncompleteDecision.self)
    #expect(found == ["this decision has no reason: add \"Rationale: …\""])
  }

  @Test(arguments: [
    ("- The loop reads [the clock](docs/clock.md).", true), ("- The loop reads `now`.", true),
    ("- The loop reads\n  the clock 2 times.", true),
    ("- The loop reads the clock. Source: the debugger.", true),
    ("- None so far.", true), ("- The loop reads the clock.", false),
    ("- The loop reads [the\n  clock] (twice).", false),
    ("- The loop reads the clock.\n\n      now() // 2", false),
    ("| Observation | Evidence |\n|---|---|\n| It is slow | the profile |", true),
    ("| Observation | Evidence |\n|---|---|\n| It is slow | |", false),
  ])
  func discovery(entry: String, isComplete: Bool) throws {
    #expect(try messages(entry, in: .surprises, of: IncompleteDiscovery.self).isEmpty == isComplete)
  }

  @Test(arguments: [
    ("Scope: the change touches\n  8 files.", true), ("Scope: STOP early.", true), ("Scope: pending", true),
    ("Scope: keep it small.", false),
  ])
  func tolerance(entry: String, isBounded: Bool) throws {
    let found = try messages(
      "- " + entry, in: .tolerances, of: UnboundedTolerance.self, dialect: "controlled")
    #expect(found.isEmpty == isBounded)
  }

  @Test(arguments: [
    ("", "\"Severity: …\", \"Likelihood: …\", \"Mitigation: …\""),
    (" Probability: low.", "\"Severity: …\", \"Mitigation: …\""),
    (" Severity: low. Likelihood: low.", "\"Mitigation: …\""),
  ])
  func risk(entry: String, labels: String) throws {
    let found = try messages(
      "- Risk: The disk fills up." + entry, in: .risks, of: IncompleteRisk.self, dialect: "controlled")
    #expect(found == ["this risk is incomplete: add " + labels])
  }

  private func messages(
    _ entry: String, in section: SectionKind, of rule: any Rule.Type, dialect: String = "codex"
  ) throws -> [String] {
    let text = try HostPlan.shortest(of: dialect).planting(entry, in: section) ?? entry
    let plan = try Plan(parsing: Array(text.utf8), dialect: .named(dialect))
    return Linter().findings(in: plan).filter { $0.rule == rule.description.name }.map(\.message)
  }
}
