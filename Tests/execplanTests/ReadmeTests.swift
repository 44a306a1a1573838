import ExecPlanCore
import Foundation
import TestSupport
import Testing

/// The README says what is so: its rule table is that of the rules, and what it shows as printed is printed.
@Suite struct ReadmeTests {
  private static let file = packageRoot.appendingPathComponent("README.md")

  @Test(.serialized, arguments: ["rules", "dialects"])
  func tableIsCurrent(name: String) throws {
    let table = name == "rules" ? Self.rules : Self.dialects
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(name) -->\n")?.upperBound)
    let end = try #require(text.range(of: "<!-- /\(name) -->")?.lowerBound)
    guard text[start..<end] != table else { return }
    if ProcessInfo.processInfo.environment["EXECPLAN_RECORD"] == "1" {
      try (text[..<start] + table + text[end...]).write(to: Self.file, atomically: true, encoding: .utf8)
    }
    Issue.record("README's \(name) are stale; EXECPLAN_RECORD=1 swift test --filter ReadmeTests renews them")
  }

  private static var dialects: String {
    let rows = Dialect.builtIn.map { "| `\($0.name)` | \($0.summary) |\n" }
    return "| dialect | for plans written to |\n|---|---|\n" + rows.joined()
      + "| `repository` | the skeleton in the repository's own PLANS.md, `.agent/`, `.agents/` or `docs/PLANS.md` |\n"
  }

  private static var rules: String {
    let rows = RuleList.descriptions.map { rule in
      let levels =
        [rule.severity?.rawValue ?? "off"]
        + Dialect.builtIn.filter { rule.severity(in: $0) != rule.severity }
        .map { "\($0.name) \(rule.severity(in: $0)?.rawValue ?? "off")" }
      return
        "| `\(rule.name)` | \(rule.group.rawValue) | \(levels.joined(separator: ", ")) | \(rule.summary) |\n"
    }
    return "| rule | group | level | what it finds |\n|---|---|---|---|\n" + rows.joined()
  }

  /// Commands in `console` blocks whose files are in this repository.
  private static var transcripts: [(command: String, output: String)] {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```console\n$ ").dropFirst().compactMap { block in
      let body = block.components(separatedBy: "```")[0]
      let lines = body.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      guard lines.count == 2, lines[0].contains("Fixtures/") else { return nil }
      return (String(lines[0]), String(lines[1]))
    }
  }

  @Test func transcriptsArePrinted() throws {
    #expect(Self.transcripts.count >= 2)
    for (command, output) in Self.transcripts {
      let line = command.replacingOccurrences(of: "execplan ", with: "\"$TOOL\" ", options: .anchored)
      let run = try BuiltTool.shell(line, in: packageRoot.path)
      #expect(run.output == output, "\(command)")
    }
  }

  /// The configuration that the README shows is the one its examples run with, and has no mistake.
  @Test func configurationIsThatOfTheFixture() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let shown = text.components(separatedBy: "```json5\n").dropFirst().first?.components(separatedBy: "```")
      .first
    let fixture = fixtures.appendingPathComponent("configuration/execplan.json")
    #expect(try shown == String(contentsOf: fixture, encoding: .utf8))
    #expect(try BuiltTool.run(["explain", "--config", fixture.path]).status == 0)
  }
}
