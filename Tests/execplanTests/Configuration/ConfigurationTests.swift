import TestSupport
import Testing

@testable import execplan

/// What a configuration changes, through the commands.
@Suite struct ConfigurationTests {
  private func folder(_ configuration: String, plan: String = Sample.flawed) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.makeDirectory(".git")
    try folder.write(".execplan.json", configuration)
    try folder.write("plans/a.md", plan)
    return folder
  }

  /// The lines of findings, by rule and level.
  private func findings(_ folder: TemporaryDirectory, _ words: String...) -> [String] {
    let run = execplan(
      words: (["validate", "--format", "concise", folder.path] + words).map { Argument($0) })
    return run.output.split(separator: "\n").filter { $0.hasSuffix("]") }.map { line in
      let parts = line.split(separator: ": ")
      return "\(parts[1]) \(line.split(separator: "[").last?.dropLast() ?? "")"
    }
  }

  @Test func theSearchOutsideARepositoryEnds() throws {
    let folder = try TemporaryDirectory()
    try folder.write("a/.execplan.json", "{exclude: ['*.md']}")
    try folder.write("a/b/c/plan.md", Sample.flawed)
    func check(_ place: String, home: String = "/nowhere") throws -> BuiltTool.Run {
      try BuiltTool.run(
        ["validate", "--verbose", "."], in: folder.path(place), environment: ["HOME": folder.path(home)])
    }
    let used = "\(folder.path)/a/.execplan.json: configuration in use\n"
    for home in ["a", "", "nowhere"] {
      let run = try check("a/b/c", home: home)
      #expect(run.status == 0 && run.errors.contains(used))
    }
    let above = try check("a/b/c", home: "a/b")
    #expect(above.status == 1 && !above.errors.contains("configuration"))
    // Only root can give files to other users.
    guard try BuiltTool.shell("chown 65534 a/b", in: folder.path).status == 0 else { return }
    #expect(try check("a/b/c").status == 1)
    #expect(try check("a/b").status == 1)
    #expect(try check("a").errors.hasPrefix(".execplan.json: configuration in use\n"))
    #expect(try BuiltTool.shell("chown 0 a/b && chown 65534 a/.execplan.json", in: folder.path).status == 0)
    #expect(try check("a").status == 1)
    // A repository is one unit, whoever owns its parts.
    try folder.makeDirectory(".git")
    #expect(try check("a/b/c").status == 0)
  }

  @Test func levelsOfRulesAndGroups() throws {
    let levels = "{rules: {placeholder: 'note', all: 'off', clarity: {level: 'error'}}}"
    let folder = try folder(levels)
    #expect(findings(folder) == ["note placeholder", "error vague-phrase"])
  }

  @Test func theCommandLineTakesPrecedence() throws {
    let folder = try folder("{rules: {all: 'off', placeholder: 'note'}, failOn: 'note'}")
    #expect(findings(folder, "--severity", "placeholder=warning") == ["warning placeholder"])
    #expect(findings(folder, "--select", "vague-phrase") == ["warning vague-phrase"])
    #expect(findings(folder, "--no-config", Sample.rules) == ["error placeholder", "warning vague-phrase"])
    #expect(execplan("validate", folder.path).status == .findings)
    #expect(execplan("validate", "--fail-on", "error", folder.path).status == .success)
  }

  @Test func phrases() throws {
    let folder = try folder(
      """
      {rules: {all: "off",
        placeholder: {level: "error", extra: ["still  TBD", "WIP"]},
        "vague-phrase": {level: "warning", extra: ["add tests"], removed: ["as needed"]},
        "undefined-jargon": {level: "warning", extra: ["flux gate"], removed: ["daemon"]}}}
      """,
      plan: Sample.flawed + "The wip is WIP.\nTwo daemons and two thunks pass the flux\ngates.\n")
    #expect(
      findings(folder) == [
        "error placeholder", "warning vague-phrase", "error placeholder", "warning undefined-jargon",
        "warning undefined-jargon",
      ])
  }

  @Test func aliasesOfHeadings() throws {
    let folder = try folder(
      "{rules: {'missing-section': {aliases: {'decision-log': ['Beschlüsse'], Progress: ['Stand']}}}}",
      plan: Sample.flawed.replacing("Decision Log", with: "Beschlüsse").replacing(
        "Progress", with: "3. Stand"))
    let run = execplan("parse-progress", folder.path)
    #expect(run.output.contains("Progress: 50% complete"))
    #expect(!findings(folder, "--select", "missing-section").isEmpty)
    #expect(!execplan("validate", folder.path).output.contains("\"Decision Log\""))
  }

  @Test func theNearestFileApplies() throws {
    let folder = try folder("{rules: {all: 'off'}}")
    try folder.write("x/.execplan.json", "{rules: {all: 'off', placeholder: 'warning'}}")
    try folder.write("x/y/b.md", Sample.flawed)
    // The configuration does not apply to a nested repository.
    try folder.makeDirectory("z/.git")
    try folder.write("z/c.md", Sample.flawed)
    let run = execplan("validate", "--format", "concise", "--select", "placeholder,vague-phrase", folder.path)
    let names = run.output.split(separator: "\n").compactMap { $0.split(separator: "/").last?.prefix(4) }
    #expect(findings(folder).first == "warning placeholder")
    #expect(names.filter { $0 == "c.md" }.count == 2)
  }

  @Test func filesThatASearchFinds() throws {
    let folder = try folder(
      "{plans: ['docs/**/todo-*.md', 'loose/', '!loose/not.md'], exclude: ['/plans/', '*.old.md']}")
    for name in ["docs/x/todo-1.md", "docs/x/other.md", "loose/b.md", "loose/not.md", "loose/c.old.md"] {
      try folder.write(name, "# Read me\n")
    }
    try folder.write("d.old.md", Sample.flawed)
    try folder.write("outside.md", "# Outside\n")
    try folder.link("loose/link.md", to: "../outside.md")
    let run = execplan("validate", "--json", folder.path)
    #expect(run.output.contains("\"plans\": 2,"))
    #expect(run.output.contains("docs/x/todo-1.md") && run.output.contains("loose/b.md"))
    #expect(execplan("validate", "--json", folder.path("d.old.md")).output.contains("\"plans\": 1,"))
  }

  @Test func fileFromTheCommandLine() throws {
    let folder = try folder("{rules: {all: 'off'}}")
    let other = try folder.write("ci/strict.json", "{rules: {all: 'off', placeholder: 'note'}}")
    #expect(findings(folder, "--config", other) == ["note placeholder"])
    #expect(execplan("validate", "--config", other, "--no-config", folder.path).status == .failure)
    let run = execplan("validate", "--config", folder.path("gone.json"), folder.path)
    #expect(run.status == .failure)
    #expect(run.errors.contains("gone.json: no such file"))
  }

  @Test func dialectAndItsReason() throws {
    let folder = try folder("{dialect: 'ssot'}")
    let run = execplan("validate", "--json", folder.path)
    #expect(run.output.contains("\"dialect\": \"ssot\""))
    #expect(run.output.contains("\"dialect_reason\": \"by .execplan.json\""))
    #expect(
      execplan("validate", "-v", "--dialect", "codex", folder.path).errors.contains(
        "dialect codex (as requested)"))
    let chosen = try folder.write("b.md", "---\ndialect: controlled\n---\n\n" + Sample.flawed)
    #expect(execplan("validate", "-v", chosen).errors.contains("dialect controlled (by its front matter)"))
    #expect(execplan("outline", "--json", folder.path("plans/a.md")).output.contains("\"dialect\": \"ssot\""))
    #expect(execplan("parse-progress", "--json", folder.path("plans/a.md")).output.contains("\"ssot\""))
    #expect(execplan("init", folder.path("new.md")).status == .success)
    #expect(try folder.text(of: "new.md").contains("## Constraints & Safety"))
  }

  @Test func explainShowsTheConfiguredLevel() throws {
    let folder = try folder("{dialect: 'ssot', rules: {placeholder: 'note'}}")
    let explain = try BuiltTool.run(["explain", "placeholder"], in: folder.path)
    #expect(explain.output.hasPrefix("placeholder (note set by .execplan.json instead of error, clarity)\n"))
    let order = try BuiltTool.run(["explain", "section-order", "--json"], in: folder.path("plans"))
    #expect(order.output.contains("\"severity\": \"off\",\n    \"level\": \"error\""))
    let plain = try BuiltTool.run(["explain", "placeholder", "--no-config"], in: folder.path)
    #expect(plain.output.hasPrefix("placeholder (error, clarity)\n"))
  }

  @Test func standardInputHasTheConfigurationOfItsName() throws {
    let folder = try folder("{rules: {all: 'off'}}")
    let run = try BuiltTool.run(["validate", "-"], input: Sample.flawed, in: folder.path)
    #expect(run.output == "1 plan, no findings\n")
    let named = try BuiltTool.run(
      ["validate", "--stdin-filename", folder.path("plans/x.md"), "-"], input: Sample.flawed)
    #expect(named.output == "1 plan, no findings\n")
  }
}
