import MarkdownTree

struct VagueAcceptance: PhraseRule {
  static let description = RuleDescription(
    name: "vague-acceptance", group: .acceptance, severity: .error, readsEnglish: true,
    extensibleList: .phrases,
    summary: "\"Tests should pass\", \"works as expected\" or a similar claim gives nothing to measure.",
    rationale: """
      Which tests, how many, and expected by whom? Such a sentence fits code that does nothing. Acceptance \
      names the command and the number, or the input and the result, so that two people agree on whether it \
      is met.
      """,
    passing: Example.each(
      "Run `swift test`: all tests should pass, 12 of them.", "Run `make test`; the tests should pass.",
      "Open the page; it says `works as expected`.", "All 12 tests should pass.",
      "Verify that it works by opening the page and reading \"ready\".",
      "The parser should work for Chinese letters.")
      + [Example("Everything works as expected now.", in: .outcomes)],
    failing: Example.each(
      "In the end ↓tests should pass.", "In the end ↓all tests must pass.",
      "The button ↓should work correctly.", "The button ↓works as expected.",
      "The button ↓behaves as expected.", "The button ↓functions properly.", "Then ↓verify that it works.",
      "Then ↓check that everything works.", "- Run `make` and see `ok`.\n- The flag ↓should work correctly.",
      "| Case | Result |\n|---|---|\n| `make` | prints `ok` |\n| old | ↓works as expected |")
      + [Example("Run `make` and see `ok`. Then ↓verify that it works.", in: .validation)])

  static let scope = PhraseScope.instructions

  static let phrases: [Phrase] = [
    Phrase(
      "{all |all the |all existing |existing |the |}tests {should|must|need to|have to} {all |still |}pass"),
    Phrase("{all |the |}{tests|test suite|suite} {should|must} be green"),
    Phrase("{the |}test suite {should|must} {still |}pass"),
    Phrase(
      """
      {should|must|will} {work|function|behave} \
      {correctly|properly|fine|well|as expected|as intended|as before}
      """),
    Phrase("{works|work|functions|function|behaves|behave} {as expected|as intended|as it should}"),
    Phrase("{works|functions|behaves} {correctly|properly}"),
    Phrase(
      """
      {verify|check|confirm|ensure|make sure} {that |}\
      {it|everything|this|the feature|the change|all} works
      """),
    Phrase("{everything|it} should {just |}work"),
  ]

  static func message(for phrase: Phrase) -> String {
    "cannot be verified: name the command and the number, or the input and the result"
  }

  private static let qualifiers = WordSet("by when for via using without under from if")

  /// Whether the text beside the phrase contains code or a number, or introduces a code block.
  func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool {
    let document = context.plan.document
    let inItem = document.blocks[Int(document.blocks[match.block].parent)].kind == .item
    let scope = inItem ? around.text[...] : around.sentence
    // "works by opening …" and "should work for Chinese prompts" say how or for what.
    if around.byteAfter.isWord, around.precedes(oneOf: Self.qualifiers) { return true }
    if scope.contains(UInt8(ascii: "`")) || scope.contains(where: \.isDigit) { return true }
    let next = Int(document.blocks[match.block].next)
    guard next < document.blocks.count, scope.last == ":" else { return false }
    return document.blocks[next].kind.isCode
  }
}
