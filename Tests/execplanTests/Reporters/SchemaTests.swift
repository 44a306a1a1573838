import Foundation
import TestSupport
import Testing

@testable import execplan

/// Every JSON output satisfies its schema in Fixtures/schemas, for every fixture.
@Suite struct SchemaTests {
  static let plans = ["valid", "invalid"].flatMap { folder in
    let path = fixtures.appendingPathComponent(folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { $0.hasSuffix(".md") }.sorted().map { "\(path)/\($0)" }
  }

  @Test func thereArePlans() { #expect(Self.plans.count > 25) }

  @Test(arguments: plans)
  func onePlan(path: String) throws {
    #expect(try violations("validate", ["validate", "--json", path]) == [])
    #expect(try violations("parse-progress", ["parse-progress", "--json", path]) == [])
    #expect(try violations("outline", ["outline", "--json", path]) == [])
    #expect(try violations("sarif", ["validate", "--format", "sarif", path]) == [])
    #expect(try violations("rdjson", ["validate", "--format", "rdjson", path]) == [])
  }

  @Test func manyPlans() throws {
    let folder = fixtures.appendingPathComponent("valid").path
    #expect(try violations("validate", ["validate", "--json", folder, "gone.md"]) == [])
    #expect(try violations("parse-progress", ["parse-progress", "--json", folder, "gone.md"]) == [])
  }

  @Test func otherCommands() throws {
    #expect(try violations("explain", ["explain", "--json"]) == [])
    #expect(try violations("explain", ["explain", "--json", "section-order"]) == [])
    let folder = try TemporaryDirectory()
    #expect(try violations("init", ["init", "--json", folder.path("a.md"), "A title"]) == [])
  }

  @Test func schemasReportViolations() throws {
    let schema = try JSONSchema(fixture: "schemas/validate.schema.json")
    #expect(!schema.violations(in: ["schema_version": 2, "extra": true]).isEmpty)
  }

  private func violations(_ schema: String, _ words: [String]) throws -> [String] {
    let run = execplan(words: words.map { Argument($0) })
    return try JSONSchema(fixture: "schemas/\(schema).schema.json").violations(in: run.json)
  }
}
