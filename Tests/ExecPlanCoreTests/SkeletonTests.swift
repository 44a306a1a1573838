import Foundation
import Testing

@testable import ExecPlanCore

/// What `init` writes: found unfilled by one rule and nothing else, clean once it is filled in.
@Suite("Skeletons")
struct SkeletonTests {
  private func fresh(_ dialect: Dialect, purpose: String? = nil) -> String {
    dialect.template(
      TemplateFill(
        title: "Let readers pause an import", purpose: purpose, now: 1_737_378_420,
        guidePath: "docs/PLANS.md",
        author: "Mira"))
  }

  private func findings(_ text: String, _ dialect: Dialect) throws -> [Finding] {
    var settings = LintSettings()
    settings.now = ValidPlan.now
    return Linter(settings).findings(in: try Plan(parsing: Array(text.utf8), dialect: .named(dialect.name)))
  }

  @Test("a fresh plan is unfilled and nothing else", arguments: Dialect.builtIn.map(\.name))
  func freshPlan(name: String) throws {
    let dialect = try #require(Dialect.named(name))
    let findings = try findings(fresh(dialect), dialect)
    #expect(!findings.isEmpty)
    #expect(
      findings.allSatisfy { $0.rule == "unfilled-template" },
      "\(findings.filter { $0.rule != "unfilled-template" })")
  }

  @Test("every section of a fresh plan is found unfilled", arguments: Dialect.builtIn.map(\.name))
  func everySectionIsFound(name: String) throws {
    let dialect = try #require(Dialect.named(name))
    let found = Set(try findings(fresh(dialect), dialect).compactMap(\.section))
    let headings = try Plan(parsing: Array(fresh(dialect).utf8)).sections.filter { $0.level == 2 }.count
    #expect(found.count == headings)
  }

  @Test("it is clean once its guidance is replaced", arguments: Dialect.builtIn.map(\.name))
  func filledPlan(name: String) throws {
    let dialect = try #require(Dialect.named(name))
    var text = fresh(dialect)
    let sound =
      dialect.name == "ssot"
      ? ValidPlan.ssot : dialect.name == "controlled" ? ValidPlan.controlled : ValidPlan.text
    let plan = try Plan(parsing: Array(sound.utf8), dialect: .named(name))
    // Take the body of each section of the sound plan; Milestones may be left out.
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

  /// What stands between the title and the first section.
  private func intro(of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(2).prefix { !$0.hasPrefix("## ") }.joined(separator: "\n").replacing(
      "DRAFT", with: "IN PROGRESS") + "\n"
  }

  @Test("a given purpose takes the guidance's place")
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
    #expect(guide.contains("```md\n\(Skeleton.codex)\n```\n"))
    let dialect = try #require(Dialect.repository(skeletonOf: guide))
    #expect(
      dialect.sections.map(\.title)
        == Dialect.codex.sections.filter { $0.kind != .revisionNotes }.map(\.title))
    #expect(try !Plan(parsing: Array(guide.utf8)).isExecPlan)
  }

  @Test("the note that names the guide is left out with its blank line")
  func withoutGuide() {
    let text = Dialect.codex.template(TemplateFill(title: "T", now: 1_737_378_420))
    #expect(text.contains("go on from this file alone.\n\n## Purpose"))
    #expect(!text.contains("{"))
  }
}
