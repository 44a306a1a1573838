import Foundation
import MarkdownTree

// Prints the tree dump of each file that standard input names, one path a line, behind a line that says how many
// lines the dump has: for `.ci/cmark-diff`, which reads thousands.
while let path = readLine() {
  guard let bytes = FileManager.default.contents(atPath: path) else {
    FileHandle.standardError.write(Data("\(path): cannot be read\n".utf8))
    exit(2)
  }
  let dump = TreeDump(Document(parsing: SourceText(Array(bytes)))).description
  print(dump.utf8.count { $0 == UInt8(ascii: "\n") })
  print(dump, terminator: "")
}
