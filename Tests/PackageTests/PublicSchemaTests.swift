import Foundation
import TestSupport
import Testing

/// Reports in public formats satisfy the schemas that their readers publish.
@Suite struct PublicSchemaTests {
  @Test(arguments: [("sarif", "sarif-2.1.0"), ("rdjson", "rdjson")])
  func reportsSatisfyTheirSchema(format: String, schema: String) throws {
    let schema = try JSONSchema(fixture: "schemas/vendor/\(schema).json")
    for plan in ["invalid/many-problems.md", "valid/complete.md", "cli/formats/every-kind.md"] {
      let path = fixtures.appendingPathComponent(plan).path
      let run = try BuiltTool.run(["validate", "--format", format, path])
      let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      #expect(schema.violations(in: report) == [], "\(plan)")
      #expect(!schema.violations(in: ["version": 0, "diagnostics": 0]).isEmpty)
    }
  }
}
