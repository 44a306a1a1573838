import Foundation
import TestSupport
import Testing

@testable import execplan

/// The JSON Schema for editors is generated from the keys that the parser knows.
@Suite struct ConfigurationSchemaTests {
  @Test func publishedSchemaIsCurrent() throws {
    #expect(try Golden("schemas/configuration.schema.json").difference(from: SchemaText.text) == nil)
  }

  @Test(arguments: [
    ("{}", true), ("{\"rules\": {\"placeholder\": {\"level\": \"off\", \"extra\": [\"x\"]}}}", true),
    ("{\"rules\": {\"clarity\": \"note\"}}", true), ("{\"rules\": {\"clarity\": {\"extra\": []}}}", false),
    ("{\"x\": 1}", false), ("{\"plans\": [1]}", false), ("{\"failOn\": \"never\", \"root\": true}", true),
    ("{\"dialects\": {\"a\": {}}}", false), ("{\"dialects\": {\"a\": {\"extends\": \"codex\"}}}", true),
    ("{\"dialects\": {\"a\": {\"extends\": \"codex\", \"sections\": {\"add\": [{\"heading\": 1}]}}}}", false),
    ("{\"rules\": {\"missing-section\": {\"aliases\": {\"Progress\": [\"x\"]}}}}", true),
  ])
  func publishedSchemaAndParserAgree(text: String, isValid: Bool) throws {
    let schema = try JSONSchema(fixture: "schemas/configuration.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(schema.violations(in: value).isEmpty == isValid)
    let problems = ConfigurationKeys.root.problems(in: try JSON5Parser.parse(Array(text.utf8)))
    #expect(problems.isEmpty == isValid)
  }
}

/// The JSON Schema of the configuration.
private enum SchemaText {
  static var text: String {
    var shared: [(name: String, schema: ConfigurationSchema)] = []
    collect(ConfigurationKeys.root, into: &shared)
    var json = JSONWriter()
    json.object {
      $0.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      $0.field("title", ConfigurationStore.fileName)
      write(ConfigurationKeys.root, help: "", to: &$0)
      $0.key("$defs")
      $0.object { json in
        for (name, schema) in shared {
          json.key(name)
          json.object { write(schema, help: "", to: &$0) }
        }
      }
    }
    json.endLine()
    return String(decoding: json.take(), as: UTF8.self)
  }

  private static func collect(
    _ schema: ConfigurationSchema, into shared: inout [(name: String, schema: ConfigurationSchema)]
  ) {
    switch schema {
    case .object(_, let keys): for key in keys { collect(key.schema, into: &shared) }
    case .map(let inner), .list(let inner): collect(inner, into: &shared)
    case .either(let one, let other):
      collect(one, into: &shared)
      collect(other, into: &shared)
    case .shared(let name, let inner):
      if !shared.contains(where: { $0.name == name }) { shared.append((name, inner)) }
    case .boolean, .string, .strings, .word: return
    }
  }

  /// Writes the keywords of a schema into an open object.
  private static func write(_ schema: ConfigurationSchema, help: String, to json: inout JSONWriter) {
    if !help.isEmpty { json.field("description", help) }
    switch schema {
    case .boolean: json.field("type", "boolean")
    case .string: json.field("type", "string")
    case .strings: write(.list(.string), help: "", to: &json)
    case .word(_, let words): json.field("enum", words)
    case .list(let element):
      json.field("type", "array")
      json.key("items")
      json.object { write(element, help: "", to: &$0) }
    case .map(let value):
      json.field("type", "object")
      json.key("additionalProperties")
      json.object { write(value, help: "", to: &$0) }
    case .either(let one, let other):
      json.key("anyOf")
      json.array { json in
        for schema in [one, other] { json.object { write(schema, help: "", to: &$0) } }
      }
    case .shared(let name, _): json.field("$ref", "#/$defs/\(name)")
    case .object(_, let keys):
      json.field("type", "object")
      let required = keys.filter(\.isRequired).map(\.name)
      if !required.isEmpty { json.field("required", required) }
      json.key("properties")
      json.object { json in
        for key in keys {
          json.key(key.name)
          json.object { write(key.schema, help: key.help, to: &$0) }
        }
      }
      json.field("additionalProperties", false)
    }
  }
}
