import MarkdownTree

struct VaguePhrase: PhraseRule {
  static let description = RuleDescription(
    name: "vague-phrase", group: .clarity, severity: .warning, readsEnglish: true,
    extensibleList: .phrases,
    summary: "\"As needed\", \"and so on\", \"some tests\" or a similar phrase leaves work unspecified.",
    rationale: """
      "Adapt the callers as needed" leaves the analysis to the reader, who knows less than the author. A \
      novice cannot determine what is needed, appropriate or included. OpenAI's PLANS.md asks for every edit \
      with its file and location. Records of what happened may use such words.
      """,
    passing: Example.each(
      "Create the parent folders as needed, one per scene. Read `as needed` aloud.",
      "The page `/retry` opens if necessary to finish the upload.",
      "Keep each file under 400 lines; split it if needed.",
      "Split the file if needed because it exceeds 400 lines.",
      "Make as many folders as needed for ten rows, that is two.",
      "No file is deleted if needed by another plan. Use no `awk` or similar program.",
      "Clean up the folder `build`. The button is called \"Clean up\".",
      "Ask for the name as needed by the table's first column. It is necessary if the key is missing.")
      + [Example("Fixed the callers as needed.", in: .surprises)],
    failing: Example.each(
      "Change the callers ↓as needed.", "Split the file ↓if necessary.", "Log it ↓where *appropriate*.",
      "Log it ↓when appropriate.", "↓As required, change the callers.", "Update the docs ↓if required.",
      "Name the fields ↓appropriately.", "Read the title, the row ↓and so on.",
      "Use a hash map ↓or similar for it.", "Add ↓some tests for it.", "Write ↓appropriate tests for it.",
      "Then ↓handle errors properly.", "Finally ↓clean up.", "Register the page ↓in the usual way.")
      + [Example("Then ↓make sure it works.", alsoFinds: ["vague-acceptance"])])

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
      """
      handle {errors|the errors|all errors|any errors|failures|edge cases|exceptions} \
      {properly|gracefully|correctly}
      """,
      advice: "say what happens for which error"),
    Phrase("clean up", advice: "name what is removed or changed"),
    Phrase(
      "{make sure|ensure} {it|everything|that it|this} works", advice: "name the command and what it shows"),
    Phrase("in the usual {way|manner}", advice: "describe the steps"),
    Phrase("the usual {steps|suspects|things}", advice: "list them"),
  ]

  static func message(for phrase: Phrase) -> String { "leaves the reader guessing: \(phrase.advice)" }

  /// Whether the words around the phrase say exactly what is meant.
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
      // "clean up the temporary folder" says what; "clean up" alone does not.
      return isBeforeWord || around.byteAfter == "`" || around.hasCodeSpan
    case "appropriately":
      // "appropriately narrow" qualifies an adjective, not the work.
      return isBeforeWord && !around.precedes(oneOf: Self.clauseWords)
    case "or {similar|equivalent}":
      // "No external program or similar" excludes the whole kind.
      return around.follows(oneOf: Self.negations, within: 8)
    default: return false
    }
  }

  /// Whether the words before the phrase set a limit: "as many rows as needed for ten pages", "create the
  /// folders as needed", "under 400 lines; split it if needed", "a future task may …".
  private static func isBounded(_ around: MatchContext) -> Bool {
    var splits = false
    /// The word after the current one.
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
