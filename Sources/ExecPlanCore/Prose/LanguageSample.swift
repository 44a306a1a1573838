import MarkdownTree

/// A count of what words a prose is made of, to tell whether English word rules can judge it.
struct LanguageSample: Sendable {
  var words = 0
  /// Those that the table counts which the prose is read with: the foreign ones.
  var countedWords = 0
  /// Letters outside ASCII.
  var foreignLetters = 0
  /// Counted only where it makes a difference, for there are many.
  private var englishWords = 0

  /// Prose in another script has about as many foreign letters as an English one has words, or more. Prose in another
  /// language of this script is full of that language's little words, and has few of the English ones. A short text is
  /// taken for English, and so is one that is neither.
  var isEnglish: Bool {
    if foreignLetters > words { return false }
    return !hasForeignWords || countedWords <= englishWords
  }

  private var hasForeignWords: Bool { words >= 60 && countedWords * 20 >= words }

  /// Reads the document, whose prose the sample is of, for English words, if it may be in another language.
  mutating func completeCount(in document: Document) {
    guard hasForeignWords else { return }
    var scanner = ProseScanner(document, Self.englishTable, ruleCount: 0, keepsSpans: false)
    scanner.scan(document.blocks.indices)
    englishWords = scanner.prose.language.countedWords
  }

  private static let englishTable = {
    var compiler = PhraseCompiler(count: 1)
    compiler.count("of to is it as by or the and for not are was but you its has can")
    return compiler.table()
  }()

  static let foreign = """
    der das und ist ein mit auf von den dem des zu im nur wir sie les une est que qui pas par sur du un et le la aux \
    los las del por con una es el se su de il lo che per non di da na os em ao uma het een van dat och att som det \
    har ett til av og er en
    """
}
