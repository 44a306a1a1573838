import Foundation
import MarkdownTree
import TestSupport
import Testing

@Suite struct TreeDumpTests {
  /// `.ci/cmark-diff` compares these dumps with the output of cmark. EXECPLAN_TREE_DUMPS names a folder whose
  /// file `files` lists Markdown files; the dump of each goes into the folder, under its number in the list.
  @Test func dumpsOfFiles() throws {
    let folder = ProcessInfo.processInfo.environment["EXECPLAN_TREE_DUMPS"].map(URL.init(fileURLWithPath:))
    let files =
      try folder.map { try String(contentsOf: $0.appendingPathComponent("files"), encoding: .utf8) }
      .map { $0.split(separator: "\n").map(String.init) }
      ?? [fixtures.appendingPathComponent("valid/complete.md").path]
    for (number, file) in files.enumerated() {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      let dump = TreeDump(Document(parsing: SourceText(bytes))).description
      #expect(dump.hasPrefix("document "))
      try folder.map { try Data(dump.utf8).write(to: $0.appendingPathComponent("\(number)")) }
    }
  }
}
