/// The form of a value in a configuration. The published JSON Schema is generated from it.
indirect enum ConfigurationSchema: Sendable {
  case boolean
  case string
  case strings
  /// One of these words, which messages call a `noun`.
  case word(noun: String, [String])
  /// An object with these keys only.
  case object(noun: String, [ConfigurationKey])
  /// An object with any keys.
  case map(ConfigurationSchema)
  case list(ConfigurationSchema)
  /// Either a scalar or an object, in this order.
  case either(ConfigurationSchema, ConfigurationSchema)
  /// A schema that is used more than once, under its name in the JSON Schema's `$defs`.
  case shared(name: String, ConfigurationSchema)

  /// The schema in words, for messages.
  var description: String {
    switch self {
    case .boolean: "true or false"
    case .string: "a string"
    case .strings: "a list of strings"
    case .word(let noun, let words): "a \(noun): \(words.joined(separator: ", "))"
    case .object, .map: "an object"
    case .list(let element): "a list, each element \(element.description)"
    case .either(let scalar, let object): "\(scalar.description), or \(object.description)"
    case .shared(_, let schema): schema.description
    }
  }
}

struct ConfigurationKey: Sendable {
  let name: String
  let schema: ConfigurationSchema
  let help: String
  let isRequired: Bool

  init(_ name: String, _ schema: ConfigurationSchema, help: String, isRequired: Bool = false) {
    self.name = name
    self.schema = schema
    self.help = help
    self.isRequired = isRequired
  }
}

extension ConfigurationSchema {
  /// How `value` violates the schema. Recursion is bounded by the depth of the schema.
  func problems(in value: JSON5) -> [ConfigurationProblem] {
    switch (self, value.content) {
    case (.boolean, .bool), (.string, .string): return []
    case (.strings, .array(let elements)):
      return elements.flatMap { ConfigurationSchema.string.problems(in: $0) }
    case (.list(let schema), .array(let elements)): return elements.flatMap { schema.problems(in: $0) }
    case (.word(let noun, let words), .string(let word)):
      return words.contains(word) ? [] : [.unknown(noun, word, at: value.range, among: words)]
    case (.object(let noun, let keys), .object(let members)):
      return members.flatMap { Self.problems(in: $0, noun, keys) } + Self.missing(keys, in: value, members)
    case (.map(let schema), .object(let members)): return members.flatMap { schema.problems(in: $0.value) }
    case (.either(_, let object), .object): return object.problems(in: value)
    case (.either(let scalar, _), _): return scalar.problems(in: value)
    case (.shared(_, let schema), _): return schema.problems(in: value)
    default: return [ConfigurationProblem(at: value.range, "expected \(description)")]
    }
  }

  private static func problems(
    in member: JSON5.Member, _ noun: String, _ keys: [ConfigurationKey]
  ) -> [ConfigurationProblem] {
    guard let key = keys.first(where: { $0.name == member.name }) else {
      return [.unknown(noun, member.name, at: member.range, among: keys.map(\.name))]
    }
    return key.schema.problems(in: member.value)
  }

  private static func missing(
    _ keys: [ConfigurationKey], in object: JSON5, _ members: [JSON5.Member]
  ) -> [ConfigurationProblem] {
    keys.filter { key in key.isRequired && !members.contains { $0.name == key.name } }.map { key in
      ConfigurationProblem(at: object.range, "the key '\(key.name)' is missing")
    }
  }
}
