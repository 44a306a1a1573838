import TestSupport
import Testing

@testable import execplan

@Suite struct BaselineTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    try folder.makeDirectory(".git")
    try folder.write("plans/a.md", Sample.flawed)
  }

  private func validate(_ words: String...) throws -> BuiltTool.Run {
    try BuiltTool.run(["validate", Sample.rules] + words, in: folder.path)
  }

  private func record() throws {
    let run = try validate("--write-baseline", "ci/base.json")
    #expect((run.status, run.errors) == (0, "Wrote 2 findings to ci/base.json.\n"))
  }

  @Test func recordedFindingsAreNotReported() throws {
    try record()
    let run = try validate("--baseline", "ci/base.json")
    #expect((run.status, run.output, run.errors) == (0, "1 plan, no findings\n", ""))
    // From another folder, with another spelling of the path.
    let inside = try BuiltTool.run(
      ["validate", Sample.rules, "--baseline", "../ci/base.json", "./a.md"], in: folder.path("plans"))
    #expect((inside.status, inside.errors) == (0, ""))
    #expect(try folder.names(in: "ci") == ["base.json"])
  }

  @Test func movedLinesAreNotReported() throws {
    try record()
    let end = "## Plan of Work\n\nThe token format is still TBD.\nAdd tests as needed.\n"
    let moved = Sample.flawed.replacing(end, with: "")
      .replacing("## Progress", with: "Some words.\n\n  The token format   is still TBD.\n\n## Progress")
    try folder.write(
      "plans/a.md", moved + "## Plan of Work\n\nNew line.\n\n- Add tests.\n\nAdd tests as needed.\n")
    let run = try validate("--baseline", "ci/base.json")
    #expect((run.status, run.output, run.errors) == (0, "1 plan, no findings\n", ""))
  }

  @Test func anEditedLineIsReported() throws {
    try record()
    try folder.write("plans/a.md", Sample.flawed.replacing("still TBD", with: "yet TBD"))
    let run = try validate("--baseline", "ci/base.json")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("plans/a.md:15:25: error: \"TBD\" "))
    #expect(run.output.hasSuffix("1 error in 1 plan\n"))
    #expect(
      run.errors == "1 finding in ci/base.json no longer occurs; '--write-baseline ci/base.json' removes it\n"
    )
  }

  @Test func oneMoreEqualLineIsReported() throws {
    try record()
    try folder.write("plans/a.md", Sample.flawed + "\nAdd tests as needed.\n")
    let run = try validate("--baseline", "ci/base.json")
    #expect((run.status, run.errors) == (0, ""))
    #expect(run.output.contains("plans/a.md:18:11: warning: \"as needed\""))
    #expect(run.output.hasSuffix("1 warning in 1 plan\n"))
  }

  @Test func goneFindingsAreCounted() throws {
    try folder.write("plans/b.md", Sample.flawed)
    #expect(try validate("--write-baseline", "base.json").errors == "Wrote 4 findings to base.json.\n")
    try folder.write("plans/a.md", Sample.clean)
    #expect(
      try validate("--baseline", "base.json").errors
        == "2 findings in base.json no longer occur; '--write-baseline base.json' removes them\n")
    // Findings of rules that this run disables are not gone.
    let run = try BuiltTool.run(
      ["validate", "--select", "placeholder", "--baseline", "base.json", "plans/b.md"], in: folder.path)
    #expect((run.status, run.errors) == (0, ""))
    #expect(try BuiltTool.shell("rm plans/b.md", in: folder.path).status == 0)
    #expect(
      try validate("--baseline", "base.json").errors.hasPrefix("4 findings in base.json no longer occur"))
  }

  @Test(arguments: [
    (
      "{",
      "base.json:1:2: expected a key, found the end of the text; fix the baseline, or write one with "
        + "--write-baseline"
    ),
    ("{}", "base.json: not a baseline written by execplan; write one with --write-baseline"),
    ("[\"x\"]", "base.json: not a baseline written by execplan; write one with --write-baseline"),
    (
      "{\"format\": \"execplan-baseline\", \"schema_version\": 2}",
      "base.json: written by another version of execplan; write one with --write-baseline"
    ),
    (
      "{\"format\": \"execplan-baseline\", \"schema_version\": 1, \"findings\": [{\"rule\": 3}]}",
      "base.json:1:67: expected a finding with rule, path and fingerprint; fix the baseline, or write one "
        + "with --write-baseline"
    ),
  ])
  func invalidFile(text: String, message: String) throws {
    try folder.write("base.json", text)
    let run = try validate("--baseline", "base.json")
    #expect((run.status, run.output, run.errors) == (2, "", "execplan: error: \(message)\n"))
  }

  @Test func repositoriesBelowOneFolderAreDistinct() throws {
    let text = try folder.text(of: "plans/a.md")
    for name in ["nested", "one", "two"] {
      try folder.makeDirectory("\(name)/.git")
      try folder.write("\(name)/a.md", name == "one" ? text : Sample.clean)
    }
    // The baseline is in a repository, then in no repository.
    #expect(try BuiltTool.shell("mv .git plans/", in: folder.path).status == 0)
    for base in ["one/base.json", "base.json"] {
      #expect(try validate("--write-baseline", base, "one", "two").errors == "Wrote 2 findings to \(base).\n")
      let same = try validate("--baseline", base, "one", "two")
      #expect((same.output, same.errors) == ("2 plans, no findings\n", ""))
      try folder.write("two/a.md", text)
      #expect(
        try validate("--baseline", base, "one", "two").output.hasSuffix("1 error, 1 warning in 2 plans\n"))
      let gitlab = try validate("--format", "gitlab", "one", "two").output
      let fingerprints = gitlab.split(separator: "\n").filter { $0.contains("fingerprint") }
      #expect(fingerprints.count == 4 && Set(fingerprints).count == 4)
      try folder.write("two/a.md", Sample.clean)
    }
  }

  @Test func goneFindingsOfABaselineElsewhere() throws {
    try folder.write("plans/b.md", Sample.flawed)
    let elsewhere = try TemporaryDirectory()
    let base = elsewhere.path("base.json")
    #expect(try validate("--write-baseline", base).errors.hasPrefix("Wrote 4 findings"))
    for (words, place) in [(["plans/a.md"], ""), (["a.md"], "plans")] {
      let run = try BuiltTool.run(
        ["validate", Sample.rules, "--baseline", base] + words, in: folder.path(place))
      #expect((run.output, run.errors) == ("1 plan, no findings\n", ""))
    }
    #expect(try BuiltTool.shell("rm plans/b.md", in: folder.path).status == 0)
    #expect(try validate("--baseline", base).errors.hasPrefix("2 findings in "))
  }

  @Test(arguments: ["", "{\"format\": \"execplan-baseline\",\n<<<<<<< ours\n"])
  func aDamagedBaselineIsReplaced(text: String) throws {
    try folder.write("base.json", text)
    #expect(try validate("--write-baseline", "base.json").status == 0)
    #expect(try validate("--baseline", "base.json").status == 0)
  }

  @Test func otherFilesAreNotReplaced() throws {
    try folder.write("notes.txt", "The format is \"execplan-baseline\".\n")
    try folder.write("other.json", "{\"format\": \"other\"}")
    try folder.write(".execplan.json", "{}")
    for name in ["notes.txt", "other.json", "plans/a.md", ".execplan.json"] {
      let before = try folder.text(of: name)
      let run = try validate("--write-baseline", name)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("execplan: error: \(name): this "))
      #expect(try folder.text(of: name) == before)
    }
  }

  @Test func unusablePaths() throws {
    let gone = try validate("--baseline", "gone.json")
    #expect(gone.errors == "execplan: error: gone.json: no such baseline; write one with --write-baseline\n")
    #expect(try validate("--baseline", "a", "--write-baseline", "a").status == 2)
    let blocked = try validate("--write-baseline", "plans")
    #expect(blocked.status == 2)
    #expect(blocked.errors.contains("plans: this is a directory"))
  }
}
