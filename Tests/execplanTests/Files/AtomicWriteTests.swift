import Foundation
import TestSupport
import Testing

@testable import execplan

@Suite struct AtomicWriteTests {
  private func write(_ text: String, to path: String, _ mode: AtomicWrite.Mode) -> FileError.Reason? {
    do throws(FileError) {
      try AtomicWrite.write(Array(text.utf8), to: Path(path), mode: mode)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func aNewFileAndItsFolders() throws {
    let folder = try TemporaryDirectory()
    #expect(write("text", to: folder.path("x/y/a.md"), .creating) == nil)
    #expect(try folder.text(of: "x/y/a.md") == "text")
    #expect(try folder.names(in: "x/y") == ["a.md"])
  }

  @Test func anExistingFileIsLeftAlone() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", "old")
    #expect(write("new", to: path, .creating) == .alreadyExists)
    #expect(try folder.text(of: "a.md") == "old")
    #expect(try folder.names() == ["a.md"])
  }

  @Test func replacingKeepsThePermissions() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(write("new", to: path, .replacing) == nil)
    #expect(try folder.text(of: "a.md") == "new")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try folder.names() == ["a.md"])
  }

  @Test(arguments: [AtomicWrite.Mode.creating, .replacing])
  func linksAreNotFollowed(mode: AtomicWrite.Mode) throws {
    let folder = try TemporaryDirectory()
    try folder.write("target.md", "old")
    try folder.link("link.md", to: "target.md")
    try folder.link("dangling.md", to: "gone.md")
    #expect(write("new", to: folder.path("link.md"), mode) == .isSymbolicLink)
    #expect(write("new", to: folder.path("dangling.md"), mode) == .isSymbolicLink)
    #expect(try folder.text(of: "target.md") == "old")
    #expect(try folder.names() == ["dangling.md", "link.md", "target.md"])
  }

  @Test(arguments: [AtomicWrite.Mode.creating, .replacing])
  func pathsThatCannotBeFiles(mode: AtomicWrite.Mode) throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("file", "")
    #expect(write("new", to: folder.path, mode) == .isDirectory)
    #expect(write("new", to: file + "/a.md", mode) == .parentIsFile(Path(file)))
    #expect(write("new", to: file + "/x/a.md", mode) == .parentIsFile(Path(file)))
    #expect(write("new", to: folder.path + "/new/", mode) == .isDirectory)
    #expect(write("new", to: "", mode) == .emptyPath)
    #expect(try folder.names() == ["file"])
  }

  @Test func aFailureRemovesNewFolders() throws {
    let folder = try TemporaryDirectory()
    let tooLong = String(repeating: "n", count: 300)
    #expect(write("new", to: folder.path("x/y/\(tooLong)"), .creating) != nil)
    #expect(try folder.names() == [])
  }

  @Test func onlyOneOfManyWritersSucceeds() async throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("x/a.md")
    let outcomes = await withTaskGroup(of: FileError.Reason?.self) { group in
      for writer in 0..<20 { group.addTask { self.write("writer \(writer)", to: path, .creating) } }
      return await group.reduce(into: [FileError.Reason?]()) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == nil }.count == 1)
    #expect(outcomes.filter { $0 == .alreadyExists }.count == 19)
    #expect(try folder.names(in: "x") == ["a.md"])
  }
}
