import TestSupport
import Testing

@testable import execplan

/// The commands that show a plan or a rule: outline, show and explain.
@Suite struct ReadingTests {
  @Test func outline() {
    let run = execplan("outline", "-", input: Sample.flawed)
    #expect(
      run.output == """
        # Add JWT auth     1-16
          ## Progress      3-8    progress
          ## Decision Log  9-12   decision-log
          ## Plan of Work  13-16  plan-of-work

        """)
  }

  @Test func outlineJSON() throws {
    struct Outline: Decodable {
      struct Section: Decodable {
        let level: Int
        let heading: String
        let section: String?
        let line, endLine: Int
        let sections: [Section]
      }
      let schemaVersion: Int
      let path: String
      let title: String?
      let dialect: String
      let sections: [Section]
    }
    let outline = try execplan("outline", "--json", "-", input: Sample.flawed).decoded(as: Outline.self)
    #expect(outline.sections.map(\.heading) == ["Add JWT auth"])
    #expect(outline.sections.first?.sections.map(\.section) == ["progress", "decision-log", "plan-of-work"])
  }

  @Test(arguments: ["Decision Log", "decision log", "decision-log", "DECISION LOG"])
  func show(name: String) {
    let run = execplan("show", "-", name, input: Sample.flawed)
    #expect((run.status, run.errors) == (.success, ""))
    #expect(run.output == "## Decision Log\n\n- Decision: sign with RS256.\n\n")
  }

  @Test func showKeepsEveryByte() {
    let plan = Sample.flawed.replacingOccurrences(of: "\n", with: "\r\n") + "\u{1B}[1m"
    #expect(execplan("show", "-", "Plan of Work", input: plan).output.hasSuffix("needed.\r\n\u{1B}[1m"))
  }

  @Test func showListsTheSections() {
    let run = execplan("show", "-", "Decison Log", input: Sample.flawed)
    #expect((run.status, run.output) == (.findings, ""))
    #expect(
      run.errors.hasPrefix(
        "execplan: error: <stdin>: no section 'Decison Log'; did you mean 'Decision Log'?\n"))
    #expect(run.errors.contains("  9: Decision Log\n"))
    let twice = execplan("show", "-", "Progress", input: Sample.flawed + "\n## Progress\n")
    #expect(twice.status == .findings)
    #expect(twice.errors.contains("several sections match 'Progress'"))
  }

  @Test func explain() throws {
    let run = execplan("explain", "placeholder")
    #expect(run.status == .success)
    #expect(run.output.hasPrefix("placeholder (error, clarity)\n"))
    #expect(run.output.contains("execplan-disable-next-line placeholder"))
    let list = execplan("explain").output
    #expect(list.contains("\n  placeholder "))
  }

  @Test func explainJSON() throws {
    struct Rule: Decodable { let name, group, severity, summary, rationale: String }
    struct One: Decodable { let rule: Rule }
    struct All: Decodable { let rules: [Rule] }
    let one = try execplan("explain", "--json", "placeholder").decoded(as: One.self)
    #expect((one.rule.name, one.rule.severity) == ("placeholder", "error"))
    #expect(
      try execplan("explain", "--json").decoded(as: All.self).rules.contains { $0.name == "vague-phrase" })
  }

  @Test func aMissingFile() {
    for words in [["outline", "gone.md"], ["show", "gone.md", "Progress"]] {
      let run = execplan(words: words.map { Argument($0) })
      #expect(run.status == .failure)
      #expect(run.errors.hasPrefix("execplan: error: gone.md: no such file; "))
    }
  }
}
