/// What may stand at one place of a configuration: the one description that the check of a file and the JSON Schema
/// in the repository are made from.
indirect enum ConfigurationShape: Sendable {
  case flag
  case text
  case texts
  /// One of these words; `noun` is what a mistake calls them.
  case word(noun: String, [String])
  /// An object with these keys and no others.
  case object(noun: String, [ConfigurationKey])
  /// An object whose keys are anybody's choice.
  case map(ConfigurationShape)
  case list(ConfigurationShape)
  /// A word, or an object that says more.
  case either(ConfigurationShape, ConfigurationShape)
  /// A shape that stands at several places, described once in the schema.
  case shared(name: String, ConfigurationShape)

  /// What stands here, in the words of a mistake.
  var wanted: String {
    switch self {
    case .flag: "true or false"
    case .text: "a string"
    case .texts: "a list of strings"
    case .word(let noun, let words): "a \(noun): \(words.joined(separator: ", "))"
    case .object, .map: "an object"
    case .list(let element): "a list, each of \(element.wanted)"
    case .either(let one, let other): "\(one.wanted), or \(other.wanted)"
    case .shared(_, let shape): shape.wanted
    }
  }
}

/// One key of a configuration.
struct ConfigurationKey: Sendable {
  let name: String
  let shape: ConfigurationShape
  let help: String
  var isRequired = false
}
