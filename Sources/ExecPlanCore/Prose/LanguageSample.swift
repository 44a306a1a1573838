import MarkdownTree

/// A count of what words a prose is made of, to tell whether English word rules can judge it.
struct LanguageSample: Sendable {
  private var words = 0
  private var englishWords = 0
  private var foreignWords = 0
  private var foreignLetters = 0

  /// Counts the word `start..<end`. Only words of two and three letters are looked up.
  mutating func countWord(_ bytes: ByteView, _ start: Int, _ end: Int) {
    words += 1
    guard end - start == 2 || end - start == 3 else { return }
    var key: UInt32 = 0
    for i in start..<end { key = key << 8 | UInt32(bytes[i].lowercased) }
    if Self.english.contains(key) {
      englishWords += 1
    } else if Self.foreign.contains(key) {
      foreignWords += 1
    }
  }

  /// Counts a letter outside ASCII.
  mutating func countForeign() { foreignLetters += 1 }

  /// Prose in another script has about as many foreign letters as an English one has words, or more. Prose in another
  /// language of this script is full of that language's little words, and has few of the English ones. A short text is
  /// taken for English, and so is one that is neither.
  var isEnglish: Bool {
    if foreignLetters > words { return false }
    return words < 60 || foreignWords <= englishWords || foreignWords * 20 < words
  }

  private static let english = keys("of to is it as by or the and for not are was but you its has can")

  /// Articles, prepositions and the like of German, French, Spanish, Portuguese, Italian, Dutch and the Scandinavian
  /// languages that are no English words.
  private static let foreign = keys(
    """
    der das und ist ein mit auf von den dem des zu im nur wir sie les une est que qui pas par sur du un et le la aux \
    los las del por con una es el se su de il lo che per non di da na os em ao uma het een van dat och att som det \
    har ett til av og er en
    """)

  private static func keys(_ words: String) -> Keys {
    Keys(words.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
  }

  /// A few words of at most three letters, as sorted numbers.
  private struct Keys: Sendable {
    private let sorted: [UInt32]

    init(_ keys: [UInt32]) { sorted = keys.sorted() }

    func contains(_ key: UInt32) -> Bool {
      let index = sorted.partitioningIndex { $0 >= key }
      return index < sorted.count && sorted[index] == key
    }
  }
}
