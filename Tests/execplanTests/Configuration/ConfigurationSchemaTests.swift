import Foundation
import TestSupport
import Testing

@testable import execplan

/// The schema that editors read is made from the keys that the reader reads.
@Suite struct ConfigurationSchemaTests {
  @Test func schemaAndReaderAreEqual() throws {
    #expect(try Golden("schemas/configuration.schema.json").difference(from: ConfigurationSchema.text) == nil)
  }

  @Test(arguments: [
    ("{}", true), ("{\"rules\": {\"placeholder\": {\"level\": \"off\", \"extra\": [\"x\"]}}}", true),
    ("{\"rules\": {\"clarity\": \"note\"}}", true), ("{\"rules\": {\"clarity\": {\"extra\": []}}}", false),
    ("{\"x\": 1}", false), ("{\"plans\": [1]}", false), ("{\"failOn\": \"never\", \"root\": true}", true),
    ("{\"dialects\": {\"a\": {}}}", false), ("{\"dialects\": {\"a\": {\"extends\": \"codex\"}}}", true),
    ("{\"dialects\": {\"a\": {\"extends\": \"codex\", \"sections\": {\"add\": [{\"heading\": 1}]}}}}", false),
    ("{\"rules\": {\"missing-section\": {\"aliases\": {\"Progress\": [\"x\"]}}}}", true),
  ])
  func bothJudgeAlike(text: String, isValid: Bool) throws {
    let schema = try JSONSchema(fixture: "schemas/configuration.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(schema.violations(in: value).isEmpty == isValid)
    var check = ShapeCheck()
    check.check(try JSON5Parser.read(Array(text.utf8)), ConfigurationKeys.root)
    #expect(check.mistakes.isEmpty == isValid)
  }
}

/// The JSON Schema of the configuration, as its shapes say.
private enum ConfigurationSchema {
  static var text: String {
    var shared: [(name: String, shape: ConfigurationShape)] = []
    collect(ConfigurationKeys.root, into: &shared)
    var json = JSONWriter()
    json.object {
      $0.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      $0.field("title", ConfigurationStore.fileName)
      write(ConfigurationKeys.root, help: "", to: &$0)
      $0.key("$defs")
      $0.object { json in
        for (name, shape) in shared {
          json.key(name)
          json.object { write(shape, help: "", to: &$0) }
        }
      }
    }
    json.endLine()
    return String(decoding: json.take(), as: UTF8.self)
  }

  private static func collect(
    _ shape: ConfigurationShape, into shared: inout [(name: String, shape: ConfigurationShape)]
  ) {
    switch shape {
    case .object(_, let keys): for key in keys { collect(key.shape, into: &shared) }
    case .map(let inner), .list(let inner): collect(inner, into: &shared)
    case .either(let one, let other):
      collect(one, into: &shared)
      collect(other, into: &shared)
    case .shared(let name, let inner):
      if !shared.contains(where: { $0.name == name }) { shared.append((name, inner)) }
    case .flag, .text, .texts, .word: return
    }
  }

  /// The keywords of one place, within an object that is open.
  private static func write(_ shape: ConfigurationShape, help: String, to json: inout JSONWriter) {
    if !help.isEmpty { json.field("description", help) }
    switch shape {
    case .flag: json.field("type", "boolean")
    case .text: json.field("type", "string")
    case .texts: write(.list(.text), help: "", to: &json)
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
        for shape in [one, other] { json.object { write(shape, help: "", to: &$0) } }
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
          json.object { write(key.shape, help: key.help, to: &$0) }
        }
      }
      json.field("additionalProperties", false)
    }
  }
}
