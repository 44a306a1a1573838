import TestSupport
import Testing

@testable import execplan

@Suite struct PlanFinderTests {
  private func find(_ paths: String..., under folder: TemporaryDirectory, excluding: [String] = [])
    -> [String]
  {
    let finder = PlanFinder(exclusions: excluding.compactMap { IgnoreFile.Pattern($0.utf8) })
    var reported: [Path] = []
    let outcome = finder.find(paths.map { Path(folder.path($0)) }) { reported.append($0.path) }
    #expect(reported == outcome.candidates.map(\.path))
    #expect(outcome.order.sorted() == Array(reported.indices))
    return outcome.inOrder.map { candidate in
      candidate.path.relative(to: Path(folder.path)).map { Path(bytes: $0).text } ?? candidate.path.text
    }
  }

  @Test func markdownFilesOutsideOfDependencies() throws {
    let folder = try TemporaryDirectory()
    for name in [
      "a.md", "b.markdown", "c.txt", "md", ".agent/d.md", "x/y/e.md", ".git/f.md", "node_modules/g.md",
      ".build/h.md", "x/target/i.md", "vendor/j.md", "x/vendored/k.md",
    ] { try folder.write(name, "") }
    #expect(find("", under: folder) == [".agent/d.md", "a.md", "b.markdown", "x/vendored/k.md", "x/y/e.md"])
  }

  @Test func ignoredFilesAreSkipped() throws {
    let folder = try TemporaryDirectory()
    try folder.makeDirectory(".git")
    try folder.write(".gitignore", "drafts/\n*.tmp.md\n!keep.tmp.md\n")
    try folder.write("x/.gitignore", "/local.md\n")
    for name in [
      "drafts/a.md", "b.tmp.md", "keep.tmp.md", "x/local.md", "x/y/local.md", "x/drafts/c.md", "d.md",
    ] { try folder.write(name, "") }
    #expect(find("", under: folder) == ["d.md", "keep.tmp.md", "x/y/local.md"])
    // The ignore files of enclosing folders apply to a search that starts below them.
    #expect(find("x", under: folder) == ["x/y/local.md"])
    // A file that the command line names is never skipped.
    #expect(find("drafts/a.md", under: folder) == ["drafts/a.md"])
  }

  @Test func theLastMatchingExclusionDecides() throws {
    let folder = try TemporaryDirectory()
    for name in ["a.md", "keep.md", "x/keep.md", "x/b.md"] { try folder.write(name, "") }
    #expect(find("", under: folder, excluding: ["*.md", "!keep.md"]) == ["keep.md", "x/keep.md"])
    #expect(find("", under: folder, excluding: ["!keep.md", "*.md"]) == [])
    #expect(find("", under: folder, excluding: ["x/", "!x/keep.md"]) == ["a.md", "keep.md"])
  }

  @Test func anIgnoredFolderCannotBeIncludedFromWithin() throws {
    let folder = try TemporaryDirectory()
    try folder.write(".gitignore", "out/\n")
    try folder.write("out/.gitignore", "!*.md\n")
    try folder.write("out/a.md", "")
    #expect(find("", under: folder) == [])
  }

  @Test func onlyLinksToFilesAreFollowed() throws {
    let folder = try TemporaryDirectory()
    try folder.write("real/a.md", "")
    try folder.link("link.md", to: "real/a.md")
    try folder.link("real/loop", to: "..")
    #expect(find("", under: folder) == ["link.md", "real/a.md"])
  }

  @Test func danglingLinksAreFound() throws {
    let folder = try TemporaryDirectory()
    try folder.link("gone.md", to: "nowhere.md")
    try folder.link("round.md", to: "round.md")
    try folder.link(".#lock.md", to: "somebody@somewhere.42")
    #expect(find("", under: folder) == ["gone.md", "round.md"])
  }

  @Test func exclusions() throws {
    let folder = try TemporaryDirectory()
    for name in ["a.md", "old/b.md", "x/old/c.md", "x/d.md"] { try folder.write(name, "") }
    #expect(find("", under: folder, excluding: ["old/"]) == ["a.md", "x/d.md"])
    #expect(find("", "old/b.md", under: folder, excluding: ["old", "a.*"]) == ["old/b.md", "x/d.md"])
  }

  @Test func eachFileIsFoundOnceInOrder() throws {
    let folder = try TemporaryDirectory()
    for name in ["b.md", "a.md", "x/c.md"] { try folder.write(name, "") }
    #expect(find("x", "b.md", "", "./b.md", under: folder) == ["a.md", "b.md", "x/c.md"])
  }

  @Test func standardInputIsNotAFile() {
    let outcome = PlanFinder(exclusions: []).find([Path("./-"), Path("-"), Path("-")])
    #expect(outcome.inOrder.map(\.path) == [Path("-"), Path("./-")])
  }

  @Test func namesOutsideUTF8() throws {
    let folder = try TemporaryDirectory()
    let name = Path(folder.path).appending([0x61, 0xFF] + Array(".md".utf8))
    try AtomicWrite.write([], to: name, mode: .creating)
    let found = PlanFinder(exclusions: []).find([Path(folder.path)]).candidates
    #expect(found.map(\.path) == [name])
    #expect(name.text.hasSuffix("a\u{FFFD}.md"))
    #expect(try FileReader.default.read(name) == [])
  }

  @Test func deepTree() throws {
    let folder = try TemporaryDirectory()
    let deep = Array(repeating: "d", count: 900).joined(separator: "/")
    try folder.write(deep + "/a.md", "")
    #expect(find("", under: folder) == [deep + "/a.md"])
  }
}

extension PlanFinder.Outcome {
  fileprivate var inOrder: [PlanFinder.Candidate] { order.map { candidates[$0] } }
}
