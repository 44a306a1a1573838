/// Words that a rule looks for in prose, in any case, across line breaks and emphasis marks.
public struct Phrase: Sendable {
  /// Lower-case words between blanks. `{a|b c}` stands for either, `{a|}` for a or nothing; a comma, a colon and a
  /// full stop are words of their own.
  let pattern: String
  /// What to do instead, for the message.
  let advice: String
  /// Whether only the upper-case form counts ("TODO", not "todo").
  let isUpperCase: Bool

  init(_ pattern: String, advice: String = "", isUpperCase: Bool = false) {
    self.pattern = pattern
    self.advice = advice
    self.isUpperCase = isUpperCase
  }
}
