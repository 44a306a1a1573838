/// A count of what words a prose is made of, to tell whether English word rules can judge it.
struct LanguageSample: Sendable {
  private var words = 0
  private var foreignLetters = 0

  mutating func countWord() { words += 1 }

  mutating func countForeign() { foreignLetters += 1 }

  /// Prose in another script has about as many foreign letters as an English one has words, or more.
  var isEnglish: Bool { foreignLetters <= words }
}
