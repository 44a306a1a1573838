/// Words that a rule looks for in prose, in any case, across line breaks and emphasis marks.
struct Phrase: Sendable {
  /// Lower-case words separated by spaces. `{a|b c}` matches either alternative, `{a|}` matches `a` or
  /// nothing. A comma, a colon and a full stop count as words.
  let pattern: String
  /// What to do instead, for the message.
  let advice: String
  let condition: Condition

  /// The condition under which a match counts. The search checks `inCapitals`; the rule that lists the phrase
  /// checks the others.
  enum Condition: Sendable {
    case always
    /// In capitals: "TODO", not "todo".
    case inCapitals
    case atSentenceStart
    /// In a sentence with a code span.
    case besideCode
    /// In a sentence with a web address.
    case besideAddress
    /// As the only text of its section.
    case alone
    /// Without the condition that the phrase refers to: "as needed", but not "as needed to pass the tests".
    case unspecified
  }

  init(_ pattern: String, advice: String = "", counts condition: Condition = .always) {
    self.pattern = pattern
    self.advice = advice
    self.condition = condition
  }
}

// MARK: - What a pattern matches

extension Phrase {
  /// Every text that the pattern matches, in lower case.
  var texts: [String] {
    var texts = [""]
    var rest = Substring(pattern)
    while !rest.isEmpty {
      let literal = rest.prefix { $0 != "{" }
      rest = rest.dropFirst(literal.count + 1)
      texts = texts.map { $0 + literal }
      let choice = rest.prefix { $0 != "}" }
      rest = rest.dropFirst(choice.count + 1)
      guard !choice.isEmpty else { continue }
      let branches = choice.split(separator: "|", omittingEmptySubsequences: false)
      texts = texts.flatMap { text in branches.map { text + $0 } }
    }
    return texts.map { $0.split(separator: " ").joined(separator: " ") }
  }

  /// Whether the pattern matches `words`. Expands only the few patterns that contain the first word.
  func covers(_ words: PhraseWords) -> Bool {
    guard let first = words.words.first, pattern.containsBytes(of: first) else { return false }
    return texts.contains(words.text)
  }
}
