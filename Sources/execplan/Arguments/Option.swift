/// One option of a command: what it is called, what it takes, and what help says of it.
final class Option: Sendable {
  /// The name without its dashes; it tells options apart.
  let name: String
  let short: Character?
  /// Further names that are understood, and that help keeps to itself.
  let aliases: [String]
  /// What follows it; nil for a flag.
  let value: Value?
  let help: String
  /// Understood, and left out of help.
  let isHidden: Bool

  init(
    name: String, short: Character? = nil, aliases: [String] = [], value: Value? = nil, help: String,
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

  /// The first clause of the help, for completions.
  var meaning: String {
    help.prefix { !";:(.".contains($0) }.split(separator: " ").joined(separator: " ")
  }
}

/// What an option or an argument stands for: its name in help, and what may be there.
struct Value: Sendable {
  let name: String
  var kind: Kind = .text
  /// Whether a configuration may know further words.
  var isOpen = false

  enum Kind: Sendable {
    case text
    case path
    /// One of these words, or anything where the list is only a help in typing.
    case words(@Sendable () -> [String])
    /// Several of these words with commas between them.
    case list(@Sendable () -> [String])
  }

  /// The words to choose from; empty where any will do.
  var choices: [String] {
    switch kind {
    case .text, .path: []
    case .words(let words), .list(let words): words()
    }
  }
}

/// An argument that is told by its place.
final class Positional: Sendable {
  enum Count: Sendable { case one, optional, any }

  let value: Value
  let count: Count
  let help: String

  init(value: Value, count: Count, help: String) {
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
