import MarkdownTree

/// A count of what words a prose is made of, to tell whether English word rules can judge it.
struct LanguageSample: Sendable {
  private var words = 0
  private var functionWords = 0
  private var foreignLetters = 0

  /// Counts the word `start..<end`; a look at its length settles most.
  mutating func countWord(_ bytes: ByteView, _ start: Int, _ end: Int) {
    words += 1
    switch end - start {
    case 2:
      if bytes.has("of", at: start, before: end) || bytes.has("to", at: start, before: end) {
        functionWords += 1
      }
    case 3:
      if bytes.has("the", at: start, before: end) || bytes.has("and", at: start, before: end)
        || bytes.has("for", at: start, before: end)
      {
        functionWords += 1
      }
    case 4:
      if bytes.has("that", at: start, before: end) || bytes.has("with", at: start, before: end)
        || bytes.has("this", at: start, before: end)
      {
        functionWords += 1
      }
    default: break
    }
  }

  /// Counts a letter outside ASCII.
  mutating func countForeign() { foreignLetters += 1 }

  /// Prose in another script has about as many foreign letters as an English one has words, or more. Prose in another
  /// language of this script lacks the little words of which English is full: one word in six is one of those counted
  /// here, in other languages hardly one in a hundred. A short text is taken for English.
  var isEnglish: Bool {
    if foreignLetters > words { return false }
    return words < 60 || functionWords * 33 >= words
  }
}
