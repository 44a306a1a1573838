import MarkdownTree

/// The sentence patterns that explain a term.
struct DefinitionPatterns {
  private let context: MatchContext

  init(_ context: MatchContext) { self.context = context }

  /// Whether the matched term is explained here: "X means …", "X is a …", "X (a …)", "X, which …", "a …
  /// called X", "… (X)", "X here: …", or "X: …" and "**X** — …" at the beginning.
  var explainTerm: Bool { definesAfter || definesBefore }

  private var definesAfter: Bool {
    let text = context.text
    var i = context.match.upperBound
    while i < text.endIndex, Self.isMark(text[i]) { i += 1 }
    // A closing quotation mark.
    if i + 2 < text.endIndex, text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0x9D || text[i + 2] == 0x99
    {
      i += 3
    }
    let hasBlank = i < text.endIndex && text[i].isBlank
    while i < text.endIndex, text[i].isBlank { i += 1 }
    guard i < text.endIndex else { return false }
    switch text[i] {
    case "(": return true
    case ":": return startsBlock || text[i...].contains(UInt8(ascii: "`"))
    case "-" where hasBlank: return true
    case 0xE2: return hasBlank && i + 1 < text.endIndex && text[i + 1] == 0x80  // – —
    case "=": return true
    case ",": return context.precedes(oneOf: Self.appositions)
    default: break
    }
    guard text[i].isWord, let next = context.word(after: context.match.upperBound) else { return false }
    func isNext(in words: WordSet) -> Bool { words.contains(text, next) }
    if isNext(in: Self.definingVerbs) { return true }
    if isNext(in: Self.references) { return has(Self.toWord, after: next) }
    if isNext(in: Self.abbreviations) { return has(Self.forWord, after: next) }
    if isNext(in: Self.being) { return has(Self.articles, after: next) }
    // "a mutex that …", "a test-support mutex which …"
    if isNext(in: Self.relatives) { return context.follows(oneOf: Self.indefinite, within: 4) }
    // "the handler in `routes.ts`" says where it is.
    return isNext(in: Self.places) && text[i...].drop { !$0.isBlank }.drop(while: \.isBlank).first == "`"
  }

  /// Whether one of `words` directly follows `word`.
  private func has(_ words: WordSet, after word: Range<Int>) -> Bool {
    context.word(after: word.upperBound).map { words.contains(context.text, $0) } ?? false
  }

  private var definesBefore: Bool {
    if context.follows(oneOf: Self.namingWords, within: 4) { return true }
    if context.follows(oneOf: Self.byWord) && context.textsAfter(2) == ["we", "mean"] { return true }
    // "remote procedure call (RPC)", "a small program (the daemon)"
    guard context.byteAfter == ")" else { return false }
    var start = context.match.lowerBound
    if context.follows(oneOf: Self.determiners), let determiner = context.word(before: start) {
      start -= determiner.count + 1
    }
    return start > 0 && context.text[start - 1] == "("
  }

  /// Whether the term begins its block, as in a glossary: at most one space precedes it.
  private var startsBlock: Bool { context.text[..<context.match.lowerBound].count { $0.isBlank } <= 1 }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case "*", "\"", "`", "_", "'": true
    default: false
    }
  }

  private static let definingVerbs = WordSet("means mean denotes describes here")
  private static let articles = WordSet("a an the any what our how one just simply here code software not")
  private static let places = WordSet("in from at under")
  private static let appositions = WordSet("a an the which that meaning i ie or so namely")
  private static let references = WordSet("refers refer")
  private static let toWord = WordSet("to")
  private static let abbreviations = WordSet("stands stand")
  private static let forWord = WordSet("for")
  private static let being = WordSet("is are")
  private static let relatives = WordSet("that which")
  private static let indefinite = WordSet("a an")
  private static let namingWords = WordSet("called named termed term define defines defined word known")
  private static let byWord = WordSet("by")
  private static let determiners = WordSet("a an the")
}
