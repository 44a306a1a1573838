/// A class; see Speed.md.
final class Option: Sendable {
  /// The name without dashes, which identifies the option.
  let name: String
  let short: Character?
  /// Other accepted names, which help does not list.
  let aliases: [String]
  /// Nil for a flag.
  let value: ArgumentValue?
  let help: String
  /// Whether help omits the option.
  let isHidden: Bool

  init(
    name: String, short: Character? = nil, aliases: [String] = [], value: ArgumentValue? = nil, help: String,
    isHidden: Bool = false
  ) {
    self.name = name
    self.short = short
    self.aliases = aliases
    self.value = value
    self.help = help
    self.isHidden = isHidden
  }

  var flag: String { "--\(name)" }

  /// The first clause of the help text, for completions.
  var summary: String { help.prefix { !";:(.".contains($0) }.split(separator: " ").joined(separator: " ") }
}

/// The value of an option or a positional argument: its name in help and its possible values.
struct ArgumentValue: Sendable {
  let name: String
  var kind: Kind = .text
  /// Whether a configuration can add words.
  var isOpen = false

  enum Kind: Sendable {
    case text
    case path
    /// One of these words.
    case words(@Sendable () -> [String])
    /// A comma-separated list of these words.
    case list(@Sendable () -> [String])
  }

  /// The words to choose from; empty if any value is possible.
  var choices: [String] {
    switch kind {
    case .text, .path: []
    case .words(let words), .list(let words): words()
    }
  }
}

final class Positional: Sendable {
  enum Count: Sendable { case one, optional, any }

  let value: ArgumentValue
  let count: Count
  let help: String

  init(value: ArgumentValue, count: Count, help: String) {
    self.value = value
    self.count = count
    self.help = help
  }

  var synopsis: String {
    switch count {
    case .one: value.name
    case .optional: "[\(value.name)]"
    case .any: "[\(value.name) ...]"
    }
  }
}
