import TestSupport
import Testing

@testable import execplan

@Suite struct InitTests {
  @Test func aNewPlan() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("plans/add-jwt_auth.md")
    let run = execplan("init", path)
    #expect((run.status, run.output) == (.success, ""))
    #expect(run.errors.contains("Wrote \(path).\n"))
    #expect(run.errors.contains("  execplan validate \(path)\n"))
    #expect(try folder.text(of: "plans/add-jwt_auth.md").hasPrefix("# Add jwt auth\n"))
    #expect(try folder.names(in: "plans") == ["add-jwt_auth.md"])
  }

  @Test func onStandardOutput() {
    let run = execplan("init", "-", "A title\nin two lines", "--purpose", "See more.", "--author", "Ada")
    #expect(run.status == .success)
    #expect(run.output.hasPrefix("# A title in two lines\n"))
    #expect(run.output.contains("See more."))
    #expect(run.errors.contains("Next: "))
    #expect(execplan("init", "-", "--json").status == .failure)
  }

  @Test func anExistingFileNeedsForce() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", "mine")
    let run = execplan("init", path, "Title")
    #expect(run.status == .failure)
    #expect(
      run.errors
        == "execplan: error: \(path): this file exists; choose another name, or replace it with --force\n")
    #expect(try folder.text(of: "a.md") == "mine")
    #expect(execplan("init", "--force", path, "Title").status == .success)
    #expect(try folder.text(of: "a.md").hasPrefix("# Title\n"))
  }

  @Test func theGuideOfTheRepositoryIsNamed() throws {
    let folder = try TemporaryDirectory()
    try folder.makeDirectory(".git")
    try folder.write(".agent/PLANS.md", "# Guide\n")
    _ = execplan("init", folder.path("x/y/a.md"))
    #expect(try folder.text(of: "x/y/a.md").contains(".agent/PLANS.md"))
    try folder.write("x/PLANS.md", "# Nearer guide\n")
    _ = execplan("init", folder.path("x/y/b.md"))
    #expect(try folder.text(of: "x/y/b.md").contains("x/PLANS.md"))
  }

  @Test func json() throws {
    struct Made: Decodable { let path, title, dialect: String }
    let folder = try TemporaryDirectory()
    let made = try execplan("init", "--json", folder.path("a.md"), "Title").decoded(as: Made.self)
    #expect((made.path, made.title, made.dialect) == (folder.path("a.md"), "Title", "codex"))
  }
}
