import TestSupport
import Testing

@testable import execplan

@Suite struct CustomDialectTests {
  private static let configuration = """
    {
      dialect: "acme",
      dialects: {
        acme: {
          extends: "codex",
          sections: {
            drop: ["Artifacts and Notes"],
            rename: {"Plan of Work": "Implementation"},
            add: [
              {heading: "Rollout", after: "Implementation"},
              {heading: "Risks", requirement: "should"},
            ],
            require: {"Concrete Steps": "must"},
            order: ["Progress"],
          },
          aliases: {"Rollout": ["Release"]},
          timestamps: "iso8601",
        },
        house: {extends: "repository", sections: {drop: ["House Rules"]}},
      },
    }
    """

  private func repository() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.makeDirectory(".git")
    try folder.write(".execplan.json", Self.configuration)
    try folder.write(
      "PLANS.md", "# Guide\n\n```md\n# Title\n\n## Progress\n\n## House Rules\n\n## Costs\n```\n")
    return folder
  }

  @Test func aNewPlanLacksOnlyItsText() throws {
    let folder = try repository()
    for words in [
      ["init", "a.md"], ["init", "b.md", "--dialect", "house"], ["init", "c.md", "--dialect", "controlled"],
    ] {
      #expect(try BuiltTool.run(words, in: folder.path).status == 0)
    }
    let text = try folder.text(of: "a.md")
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.first == "## Progress")
    #expect(headings.contains("## Implementation") && !headings.contains("## Plan of Work"))
    #expect(headings.last == "## Risks" && !headings.contains("## Artifacts and Notes"))
    let run = try BuiltTool.run(["validate", "--format", "concise", "-v", "a.md"], in: folder.path)
    let used = ".execplan.json: configuration in use\n"
    #expect(run.errors == "a.md: dialect acme (by .execplan.json)\n" + used)
    for line in run.output.split(separator: "\n").dropLast() {
      #expect(line.hasSuffix("[unfilled-template]"))
    }
    #expect(run.status == 1)
    // Front matter names the dialect only if detection would choose another one.
    #expect(!text.hasPrefix("---"))
    #expect(try folder.text(of: "b.md").hasPrefix("---\ndialect: house\n---\n\n# "))
    let house = try BuiltTool.run(["validate", "-v", "b.md"], in: folder.path)
    #expect(house.errors == "b.md: dialect house (by its front matter)\n" + used)
    #expect(try folder.text(of: "b.md").contains("## Costs"))
    #expect(try !folder.text(of: "b.md").contains("House Rules"))
  }

  @Test func missingSectionsHaveTheNamesOfTheDialect() throws {
    let folder = try repository()
    let plan = Sample.flawed.replacing("## Plan of Work", with: "## Release\n\nOn Monday.\n\n## Plan of Work")
    try folder.write("a.md", plan)
    let run = try BuiltTool.run(
      ["validate", "--select", "missing-section", "--dialect", "acme", "a.md"], in: folder.path)
    #expect(run.output.contains("section \"Concrete Steps\" is missing"))
    #expect(!run.output.contains("\"Rollout\"") && !run.output.contains("\"Implementation\""))
    let outline = try BuiltTool.run(["outline", "a.md"], in: folder.path)
    #expect(outline.output.contains("## Release") && outline.output.contains("rollout"))
  }

  @Test func unknownName() throws {
    let folder = try repository()
    let run = try BuiltTool.run(["validate", "--dialect", "acm"], in: folder.path)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        execplan: error: unknown value 'acm' for '--dialect'; did you mean 'acme'?
        See 'execplan validate --help'.

        """)
    #expect(
      try BuiltTool.run(["init", "-", "--no-config", "--dialect", "acme"], in: folder.path).status == 2)
  }
}
