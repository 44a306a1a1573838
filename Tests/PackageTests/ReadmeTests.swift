import ExecPlanCore
import Foundation
import TestSupport
import Testing

@testable import execplan

/// The README is current: its tables, its example configuration, and the output of its commands.
@Suite struct ReadmeTests {
  private static let file = packageRoot.appendingPathComponent("README.md")
  private static let configuration = fixtures.appendingPathComponent("configuration/execplan.json")

  @Test func isCurrent() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let current = try Self.renewed(text)
    guard text != current else { return }
    if ProcessInfo.processInfo.environment["EXECPLAN_RECORD"] == "1" {
      try current.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let lines = zip(text.components(separatedBy: "\n"), current.components(separatedBy: "\n"))
    let stale = lines.enumerated().first { $1.0 != $1.1 }
    let first = stale.map { "line \($0.offset + 1) should be \($0.element.1)" } ?? "lines are missing"
    Issue.record("README.md is stale; EXECPLAN_RECORD=1 swift test renews it: \(first)")
  }

  @Test func configurationIsValid() throws {
    #expect(try BuiltTool.run(["explain", "--config", Self.configuration.path]).status == 0)
  }

  private static func renewed(_ text: String) throws -> String {
    var text = replacing(text, from: "<!-- rules -->\n", to: "<!-- /rules -->") { _ in rules }
    text = replacing(text, from: "<!-- dialects -->\n", to: "<!-- /dialects -->") { _ in dialects }
    text = replacing(text, from: "<!-- formats -->\n", to: "<!-- /formats -->") { _ in formats }
    text = try replacing(text, from: "```json5\n", to: "```") { _ in
      try String(contentsOf: configuration, encoding: .utf8)
    }
    var transcripts = 0
    // Commands that read files of this repository are run. Others stay as they are.
    text = try replacing(text, from: "```console\n$ ", to: "```") { block in
      let command = block.prefix { $0 != "\n" }
      guard command.hasPrefix("execplan "), command.contains("Fixtures/") else { return block }
      transcripts += 1
      let run = try BuiltTool.shell("\"$TOOL\" \(command.dropFirst(9))", in: packageRoot.path)
      return "\(command)\n\(run.output)"
    }
    #expect(transcripts >= 4)
    return text
  }

  /// Replaces the text between each pair of markers.
  private static func replacing(
    _ text: String, from open: String, to close: String, with body: (String) throws -> String
  ) rethrows -> String {
    var parts = text.components(separatedBy: open)
    for index in parts.indices.dropFirst() {
      guard let end = parts[index].range(of: close)?.lowerBound else { continue }
      parts[index] = try body(String(parts[index][..<end])) + parts[index][end...]
    }
    return parts.joined(separator: open)
  }

  private static var formats: String {
    let rows = ReportFormat.all.map { "| `\($0.name)` | \($0.summary) |\n" }
    return "| format | what it writes |\n|---|---|\n" + rows.joined()
  }

  private static var dialects: String {
    let rows = Dialect.builtIn.map { "| `\($0.name)` | \($0.summary) |\n" }
    let places = "the repository's own PLANS.md, `.agent/`, `.agents/` or `docs/PLANS.md`"
    return "| dialect | for plans written to |\n|---|---|\n" + rows.joined()
      + "| `repository` | the skeleton in \(places) |\n"
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
}
