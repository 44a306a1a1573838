import TestSupport
import Testing

@testable import execplan

@Suite struct ValidateTests {
  private struct Report: Decodable {
    struct Plan: Decodable {
      struct Finding: Decodable, Equatable {
        let rule, severity, message: String
        let section: String?
        let line, column, endLine, endColumn: Int
      }
      let path: String
      let title: String?
      let dialect: String
      let valid: Bool
      let findings: [Finding]
    }
    struct Failure: Decodable { let path, message: String }
    struct Tool: Decodable { let name, version: String }
    struct Summary: Decodable, Equatable {
      let plans, errors, warnings, notes: Int
      let valid: Bool
    }
    let schemaVersion: Int
    let tool: Tool
    let plans: [Plan]
    let failures: [Failure]
    let summary: Summary
  }

  @Test func text() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", Sample.flawed)
    let run = execplan("validate", Sample.rules, path)
    #expect(run.status == .findings)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 7)
    #expect(lines[0].hasPrefix("\(path):15:27: error: \"TBD\" "))
    #expect(lines[0].hasSuffix(" [placeholder]"))
    #expect(lines[1] == "   15 | The token format is still TBD.")
    #expect(lines[2] == "      |                           ^^^")
    #expect(lines[6] == "1 error, 1 warning in 1 plan")
  }

  @Test func runWithoutFindings() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", Sample.clean)
    let other = try folder.write("b.md", Sample.clean)
    #expect(execplan("validate", Sample.rules, path).output == "1 plan, no findings\n")
    #expect(execplan("validate", Sample.rules, path, other).output == "2 plans, no findings\n")
    let quiet = execplan("validate", Sample.rules, "--quiet", path)
    #expect((quiet.output, quiet.errors, quiet.status) == ("", "", .success))
  }

  @Test func json() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", Sample.flawed)
    let run = execplan("validate", Sample.rules, "--json", path, folder.path("gone.md"))
    #expect(run.status == .failure)
    #expect(run.output.hasSuffix("}\n"))
    let report = try run.decoded(as: Report.self)
    #expect(report.schemaVersion == 1)
    #expect((report.tool.name, report.tool.version) == ("execplan", "0.1.0"))
    #expect(report.summary == Report.Summary(plans: 1, errors: 1, warnings: 1, notes: 0, valid: false))
    #expect(report.failures.map(\.path) == [folder.path("gone.md")])
    let plan = try #require(report.plans.first)
    #expect((plan.path, plan.title, plan.dialect, plan.valid) == (path, "Add JWT auth", "codex", false))
    let finding = try #require(plan.findings.first)
    #expect((finding.rule, finding.severity, finding.section) == ("placeholder", "error", "Plan of Work"))
    #expect((finding.line, finding.column, finding.endLine, finding.endColumn) == (15, 27, 15, 30))
    #expect(
      execplan("validate", Sample.rules, "--format=json", path).output.contains("\"schema_version\": 1"))
    let quiet = execplan("validate", Sample.rules, "--json", "-q", folder.path("gone.md"))
    #expect(try quiet.decoded(as: Report.self).plans.isEmpty)
  }

  @Test(arguments: [
    ("", ExitCode.findings), ("--exit-zero", .success), ("--fail-on never", .success),
    ("--ignore placeholder", .success), ("--ignore placeholder --strict", .findings),
    ("--ignore placeholder --fail-on warning", .findings), ("--ignore clarity --strict", .success),
    ("--severity placeholder=warning", .success), ("--severity clarity=note --strict", .success),
    ("--severity clarity=note --fail-on note", .findings), ("--severity placeholder=off", .success),
    ("--ignore placeholder --max-warnings 0", .findings), ("--ignore placeholder --max-warnings 1", .success),
  ])
  func exitStatus(options: String, status: ExitCode) throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", Sample.flawed)
    let words = ["validate", Sample.rules, path] + options.split(separator: " ").map(String.init)
    #expect(execplan(words: words.map { Argument($0) }).status == status)
  }

  @Test func onlyPlansInADirectoryAreChecked() throws {
    let folder = try TemporaryDirectory()
    try folder.write("plan.md", Sample.clean)
    try folder.write("README.md", "# Read me\n\nTBD\n")
    try folder.write("latin.md", [0x23, 0x20, 0xE9, 0x0A])
    let run = execplan("validate", Sample.rules, "--verbose", folder.path)
    #expect(run.status == .success)
    #expect(run.output == "1 plan, no findings\n")
    #expect(run.errors.contains("README.md: skipped: "))
    #expect(run.errors.contains("latin.md: skipped: not UTF-8"))
    #expect(run.errors.contains("plan.md: dialect codex ("))
    #expect(execplan("validate", Sample.rules, folder.path("README.md")).output.contains("1 plan"))
  }

  @Test func planWithAnInvalidByte() throws {
    let folder = try TemporaryDirectory()
    try folder.write("plan.md", Array(Sample.clean.utf8) + [0xFF, 0x0A])
    let run = execplan("validate", Sample.rules, folder.path)
    #expect(run.status == .failure)
    #expect(run.errors.contains("plan.md: not UTF-8 (line "))
  }

  @Test func directoryWithoutPlans() throws {
    let folder = try TemporaryDirectory()
    let run = execplan("validate", folder.path)
    #expect((run.status, run.output) == (.success, ""))
    #expect(run.errors == "execplan: warning: \(folder.path): no ExecPlan in this directory\n")
    let required = execplan("validate", "--require-plans", "--json", folder.path)
    #expect(required.status == .failure)
    #expect(try required.decoded(as: Report.self).failures.map(\.path) == [folder.path])
  }

  @Test func otherPlansAreCheckedWhenOneFails() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("b.md", Sample.clean)
    let gone = folder.path("a.md")
    let run = execplan("validate", Sample.rules, gone, path)
    #expect(run.status == .failure)
    #expect(run.output == "1 plan, no findings; 1 file could not be checked\n")
    #expect(
      run.errors
        == "execplan: error: \(gone): no such file; check the path, "
        + "or run 'execplan init \(gone)' to create it\n"
    )
  }

  @Test func initIsSuggestedForMarkdownFilesOnly() {
    let run = execplan("validate", "no-such-folder")
    #expect(run.errors == "execplan: error: no-such-folder: no such file or directory; check the path\n")
  }

  @Test func standardInput() {
    let run = execplan("validate", Sample.rules, "-", input: Sample.flawed)
    #expect(run.output.hasPrefix("<stdin>:15:27: error: "))
    let named = execplan("validate", Sample.rules, "-", "--stdin-filename", "x.md", input: Sample.flawed)
    #expect(named.output.hasPrefix("x.md:15:27: error: "))
  }

  @Test func controlCharactersAreEscaped() throws {
    let evil = "\u{1B}[2J\u{202E}\u{9B}31m"
    let plan = Sample.flawed.replacingOccurrences(of: "The token", with: "\(evil) The token")
    for format in ["text", "json"] {
      let run = execplan("validate", Sample.rules, "--format", format, "-", input: plan)
      for scalar in run.output.unicodeScalars where scalar != "\n" { #expect(!Printable.isUnsafe(scalar)) }
    }
    let run = execplan("validate", "\(evil).md")
    for scalar in run.errors.unicodeScalars where scalar != "\n" { #expect(!Printable.isUnsafe(scalar)) }
  }

  @Test func color() {
    let plain = execplan("validate", Sample.rules, "-", input: Sample.flawed).output
    let colored = execplan("validate", Sample.rules, "-", "--color", "always", input: Sample.flawed).output
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func manyWarningsAreTruncated() {
    let plan = Sample.flawed + String(repeating: "Do it as needed.\n\n", count: 150) + "This is TBD.\n"
    let run = execplan("validate", Sample.rules, "-", input: plan)
    #expect(run.output.contains("more findings not shown; --format"))
    // Errors are always shown.
    #expect(run.output.split(separator: "\n").count { $0.contains("error: ") } == 2)
    #expect(run.output.hasSuffix("2 errors, 151 warnings in 1 plan\n"))
  }

  @Test func statistics() {
    let run = execplan("validate", Sample.rules, "--statistics", "-", input: Sample.flawed + "\nTBD\n")
    #expect(
      run.output == "2  error    placeholder\n1  warning  vague-phrase\n2 errors, 1 warning in 1 plan\n")
  }

  @Test func reportInAFile() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", Sample.flawed)
    let run = execplan("validate", Sample.rules, "--json", "--output", folder.path("out/report.json"), path)
    #expect(run.status == .findings)
    #expect(run.output.hasSuffix("1 error, 1 warning in 1 plan\n"))
    #expect(
      try folder.text(of: "out/report.json") == execplan("validate", Sample.rules, "--json", path).output)
    let blocked = execplan("validate", Sample.rules, "--output", folder.path, path)
    #expect(blocked.status == .failure)
    #expect(blocked.errors == "execplan: error: \(folder.path): this is a directory; name a file\n")
  }

  @Test func formatFromTheEnvironment() {
    let environment = ["EXECPLAN_FORMAT": "json"]
    let run = execplan("validate", Sample.rules, "-", input: Sample.clean, environment: environment)
    #expect(run.output.hasPrefix("{"))
    let text = execplan(
      "validate", Sample.rules, "--format", "text", "-", input: Sample.clean, environment: environment)
    #expect(text.output == "1 plan, no findings\n")
    let wrong = execplan("validate", "-", environment: ["EXECPLAN_FORMAT": "jsn"])
    #expect(wrong.errors.hasPrefix("execplan: error: unknown value 'jsn' for 'EXECPLAN_FORMAT'"))
  }

  @Test func plansAreSortedByPath() throws {
    let folder = try TemporaryDirectory()
    for number in 0..<60 { try folder.write("plan\(number % 7)/\(number).md", Sample.flawed) }
    let report = try execplan("validate", Sample.rules, "--json", folder.path).decoded(as: Report.self)
    let paths = report.plans.map { Path($0.path) }
    #expect(paths.count == 60)
    #expect(paths == paths.sorted())
  }

  @Test func repositoryDialectNeedsAGuide() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", Sample.clean)
    let run = execplan("validate", "--dialect", "repository", path)
    #expect(run.status == .failure)
    #expect(run.errors.contains("a.md: the repository has no PLANS.md"))
  }
}
