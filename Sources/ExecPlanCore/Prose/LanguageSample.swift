/// Word counts that show whether prose is English.
struct LanguageSample: Sendable {
  var words = 0
  /// Words that the automaton counts: those of `commonForeign`.
  var countedWords = 0
  /// Words of `commonEnglish`. Counted only if `mayBeForeign`, because they are frequent.
  var englishWords = 0
  /// Letters outside ASCII.
  var foreignLetters = 0

  /// Whether the prose is English, so that rules about English words apply.
  ///
  /// Prose in another script has more foreign letters than words. Prose in another language of the Latin
  /// script has many of that language's short words and few English ones. Short prose, and prose that fits
  /// neither description, is assumed to be English.
  var isEnglish: Bool {
    if foreignLetters > words { return false }
    return !mayBeForeign || countedWords <= englishWords
  }

  /// Whether the prose is long enough to judge and one word in twenty is foreign.
  var mayBeForeign: Bool { words >= 60 && countedWords * 20 >= words }

  static let commonEnglish = "of to is it as by or the and for not are was but you its has can"

  /// Frequent words of German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages.
  static let commonForeign = """
    der das und ist ein mit auf von den dem des zu im nur wir sie les une est que qui pas par sur du un et \
    le la aux los las del por con una es el se su de il lo che per non di da na os em ao uma het een van dat \
    och att som det har ett til av og er en
    """
}
