import Foundation
import TestSupport
import Testing

@testable import ExecPlanCore

/// The linter works for any list of rules. It depends only on their descriptions and hooks.
@Suite struct EngineTests {
  private static let core = fixtures.deletingLastPathComponent()
    .appendingPathComponent("Sources/ExecPlanCore").resolvingSymlinksInPath()

  private func files(in folder: String) throws -> [(name: String, text: String)] {
    let folder = Self.core.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.map {
      ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
  }

  @Test(arguments: ["Linter", "RuleModel", "Prose"]) func namesNoRule(folder: String) throws {
    let files = try files(in: folder).filter { $0.name != "RuleList.swift" }
    #expect(!files.isEmpty)
    for file in files {
      let code = file.text.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
      let words = Set(code.flatMap { $0.split { !$0.isLetter && $0 != "-" } })
      for rule in RuleList.rules {
        #expect(!words.contains("\(rule)"), "\(file.name) names \(rule)")
        #expect(!words.contains(rule.description.name[...]), "\(file.name) names \(rule.description.name)")
      }
    }
  }
}
