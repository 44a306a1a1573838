import MarkdownTree

struct VaguePhrase: PhraseRule {
  static let description = RuleDescription(
    name: "vague-phrase", group: .clarity, severity: .warning, readsEnglish: true,
    extensibleList: .phrases,
    summary: "\"As needed\", \"and so on\", \"some tests\" and their like order work without saying which.",
    rationale: """
      "Adapt the callers as needed" moves the finding-out to the reader, who knows less than the author. A novice \
      cannot tell what is needed, what is appropriate or what else is meant. OpenAI's PLANS.md asks for every edit \
      by file and place. Records of what happened may use such words.
      """,
    passing: [
      Example("Create the parent folders as needed, one per scene. Read `as needed` aloud."),
      Example("Fixed the callers as needed.", in: .surprises),
      Example("The page `/retry` opens if necessary to finish the upload."),
    ],
    failing: [
      Example("Adapt the callers ↓as\nneeded, and the tests ↓where *appropriate*."),
      Example(
        "- Send the title, the row, ↓and so on.\n\n| File | Work |\n|---|---|\n| a.swift | add ↓some tests |"),
    ])

  static let scope = PhraseScope.instructions

  static let phrases: [Phrase] = [
    Phrase("{as|if} {needed|necessary}", advice: "say when and what", counts: .unspecified),
    Phrase("{as|if|where|when} appropriate", advice: "say when and what", counts: .unspecified),
    Phrase("{as|if} required", advice: "say when and what", counts: .unspecified),
    Phrase("as applicable", advice: "say when and what", counts: .unspecified),
    Phrase("appropriately", advice: "say how"),
    Phrase("and so {on|forth}", advice: "list the rest"),
    Phrase("or {similar|equivalent}", advice: "name the one to use"),
    Phrase("or something {similar|like that}", advice: "name the one to use"),
    Phrase("{some|a few|a couple of|appropriate} tests", advice: "name the tests"),
    Phrase(
      "handle {errors|the errors|all errors|any errors|failures|edge cases|exceptions} {properly|gracefully|correctly}",
      advice: "say what happens for which error"),
    Phrase("clean up", advice: "name what is removed or changed"),
    Phrase(
      "{make sure|ensure} {it|everything|that it|this} works", advice: "name the command and what it shows"),
    Phrase("in the usual {way|manner}", advice: "describe the way"),
    Phrase("the usual {steps|suspects|things}", advice: "list them"),
  ]

  static func message(for phrase: Phrase) -> String { "leaves the reader to guess: \(phrase.advice)" }

  /// Whether the words around the phrase make it precise. Only what is sure counts.
  func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool {
    let phrase = context.phrase(of: match)
    let isBeforeWord = around.byteAfter.isWord
    if phrase.condition == .unspecified {
      if around.byteAfter == "(" { return true }
      if around.byteAfter == ",", around.precedes(oneOf: Self.units) { return true }
      // "as required prerequisites" is about prerequisites.
      if isBeforeWord, phrase.pattern.hasSuffix("required"), !around.precedes(oneOf: Self.and) { return true }
      if isBeforeWord, around.precedes(oneOf: Self.conditionWords) { return true }
      return Self.isBounded(around)
    }
    switch phrase.pattern {
    case "clean up":
      // "clean up the temporary folder" names it; only the bare order is vague.
      return isBeforeWord || around.byteAfter == "`" || around.hasCodeSpan
    case "appropriately":
      // "appropriately narrow" judges a word, not the work.
      return isBeforeWord && !around.precedes(oneOf: Self.clauseWords)
    case "or {similar|equivalent}":
      // "No external program or similar" forbids the whole kind.
      return around.follows(oneOf: Self.negations, within: 8)
    default: return false
    }
  }

  /// Whether the words before the phrase give a measure: "as many rows as needed for ten pages", "create the folders as
  /// needed", "under 400 lines; split it if needed", "a future task may …".
  private static func isBounded(_ around: MatchContext) -> Bool {
    var splits = false
    /// The word behind the one that is looked at.
    var next: Range<Int>?
    for (distance, word) in around.wordsBefore.prefix(12).enumerated() {
      func isOne(of words: WordSet) -> Bool { words.contains(around.text, word) }
      if distance < 3, isOne(of: folders) { return true }
      if isOne(of: future) { return true }
      if let next, isOne(of: comparison), amounts.contains(around.text, next) { return true }
      splits = splits || isOne(of: splitting)
      next = word
    }
    return splits && around.text[..<around.match.lowerBound].contains(where: \.isDigit)
  }

  private static let folders = WordSet("folder folders directory directories dirs")
  private static let future = WordSet("future")
  private static let comparison = WordSet("as")
  private static let amounts = WordSet("many much often long few far")
  private static let splitting = WordSet("split splitting")

  private static let units = WordSet("one per")
  private static let and = WordSet("and")
  private static let negations = WordSet("no not without avoid never neither")
  private static let conditionWords = WordSet("to by per because so when whenever until unless")
  private static let clauseWords = WordSet("and for to in when on with before after or if")
}
