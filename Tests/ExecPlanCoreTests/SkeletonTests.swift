import Foundation
import Testing

@testable import ExecPlanCore

/// In a new plan, only unfilled-template reports, and reports every section. The filled plan is valid.
@Suite("Skeletons")
struct SkeletonTests {
  private func fresh(_ dialect: Dialect, purpose: String? = nil) -> String {
    dialect.newPlan(
      with: SkeletonValues(
        title: "Let readers pause an import", purpose: purpose, now: 1_737_378_420,
        guidePath: "docs/PLANS.md",
        author: "Mira"))
  }

  private func findings(_ text: String, _ dialect: Dialect) throws -> [Finding] {
    var settings = LintSettings()
    settings.now = ValidPlan.now
    return Linter(settings).findings(in: try Plan(parsing: Array(text.utf8), dialect: .named(dialect.name)))
  }

  @Test("only unfilled-template reports a new plan", arguments: Dialect.builtIn.map(\.name))
  func freshPlan(name: String) throws {
    let dialect = try #require(Dialect.named(name))
    let findings = try findings(fresh(dialect), dialect)
    #expect(!findings.isEmpty)
    #expect(
      findings.allSatisfy { $0.rule == "unfilled-template" },
      "\(findings.filter { $0.rule != "unfilled-template" })")
  }

  @Test("every section of a new plan is reported as unfilled", arguments: Dialect.builtIn.map(\.name))
  func everySectionIsFound(name: String) throws {
    let dialect = try #require(Dialect.named(name))
    let found = Set(try findings(fresh(dialect), dialect).compactMap(\.section))
    let headings = try Plan(parsing: Array(fresh(dialect).utf8)).sections.filter { $0.level == 2 }.count
    #expect(found.count == headings)
  }

  @Test("a plan with its guidance replaced is valid", arguments: Dialect.builtIn.map(\.name))
  func filledPlan(name: String) throws {
    let dialect = try #require(Dialect.named(name))
    var text = fresh(dialect)
    let plan = try Plan(parsing: Array(dialect.validPlan.utf8), dialect: .named(name))
    // Each section gets its body in the valid plan; Milestones may be absent.
    let fresh = try Plan(parsing: Array(text.utf8), dialect: .named(name))
    var filled = "# Let readers pause an import\n\n" + intro(of: text)
    for section in fresh.sections where section.level == 2 {
      guard let kind = section.kind, let model = plan.section(kind) else { continue }
      let body = plan.source.string(.init(model.heading.end, plan.end(of: model)))
      filled += "## \(fresh.heading(of: section))" + body
    }
    text = filled
    let findings = try findings(text, dialect).filter { $0.severity > .note }
    #expect(findings.isEmpty, "\(findings)")
  }

  /// The text between the title and the first section.
  private func intro(of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(2).prefix { !$0.hasPrefix("## ") }.joined(separator: "\n").replacing(
      "DRAFT", with: "IN PROGRESS") + "\n"
  }

  @Test("a given purpose replaces the guidance")
  func purpose() throws {
    let text = fresh(.codex, purpose: "Readers can stop an import and go on later.")
    #expect(
      text.contains(
        "## Purpose / Big Picture\n\nReaders can stop an import and go on later.\n\n## Progress\n"))
    let sections = Set(try findings(text, .codex).compactMap(\.section))
    #expect(!sections.contains("Purpose / Big Picture"))
  }

  @Test("PLANS.md shows the codex skeleton")
  func guide() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("PLANS.md")
    let guide = try String(contentsOf: file, encoding: .utf8)
    #expect(guide.contains("```md\n\(Dialect.codex.skeleton)\n```\n"))
    let dialect = try #require(Dialect.repository(skeletonOf: guide))
    #expect(
      dialect.sections.map(\.title)
        == Dialect.codex.sections.filter { $0.kind != .revisionNotes }.map(\.title))
    #expect(try !Plan(parsing: Array(guide.utf8)).isExecPlan)
  }

  @Test("without a guide, its note and one blank line are omitted")
  func withoutGuide() {
    let text = Dialect.codex.newPlan(with: SkeletonValues(title: "T", now: 1_737_378_420))
    #expect(text.contains("go on from this file alone.\n\n## Purpose"))
    #expect(!text.contains("{"))
  }
}
