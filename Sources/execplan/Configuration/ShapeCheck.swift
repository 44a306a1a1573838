/// Holds a configuration against the shape it must have.
struct ShapeCheck {
  private(set) var mistakes: [ConfigurationMistake] = []

  /// Recursive over the shape, whose depth is that of the table of keys and not of the file.
  mutating func check(_ value: JSON5, _ shape: ConfigurationShape) {
    switch (shape, value.content) {
    case (.flag, .bool), (.text, .string): return
    case (.texts, .array(let elements)):
      for element in elements { check(element, .text) }
    case (.list(let shape), .array(let elements)):
      for element in elements { check(element, shape) }
    case (.word(let noun, let words), .string(let word)):
      if !words.contains(word) { mistakes.append(.unknown(noun, word, at: value.range, among: words)) }
    case (.object(let noun, let keys), .object(let members)):
      check(members, of: value, noun, keys)
    case (.map(let shape), .object(let members)):
      for member in members { check(member.value, shape) }
    case (.either(let one, let other), _):
      if case .object = value.content { check(value, other) } else { check(value, one) }
    case (.shared(_, let shape), _): check(value, shape)
    default: mistakes.append(ConfigurationMistake(at: value.range, "this must be \(shape.wanted)"))
    }
  }

  private mutating func check(
    _ members: [JSON5.Member], of object: JSON5, _ noun: String, _ keys: [ConfigurationKey]
  ) {
    for member in members {
      if let key = keys.first(where: { $0.name == member.name }) {
        check(member.value, key.shape)
      } else {
        mistakes.append(.unknown(noun, member.name, at: member.range, among: keys.map(\.name)))
      }
    }
    for key in keys where key.isRequired && !members.contains(where: { $0.name == key.name }) {
      mistakes.append(ConfigurationMistake(at: object.range, "the key '\(key.name)' is missing: \(key.help)"))
    }
  }
}
