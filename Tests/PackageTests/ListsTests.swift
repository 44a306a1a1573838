import ExecPlanCore
import Foundation
import TestSupport
import Testing

/// Every extension's file or folder is in its list.
@Suite struct ListsTests {
  @Test func everyDialectIsListed() throws {
    let folder = packageRoot.appendingPathComponent("Sources/ExecPlanCore/Dialects")
    let contents = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let folders = contents.filter(\.hasDirectoryPath).map { $0.lastPathComponent.lowercased() }
    #expect(
      folders.sorted() == Dialect.builtIn.map(\.name).sorted(),
      "add the dialect of each folder to BuiltInDialects.swift")
  }
}
