import MarkdownTree

struct VagueAcceptance: PhraseRule {
  static let description = RuleDescription(
    name: "vague-acceptance", group: .acceptance, severity: .error, readsEnglish: true,
    extensibleList: .phrases,
    summary:
      "\"Tests should pass\", \"works as expected\" and their like, with nothing to measure beside them.",
    rationale: """
      Which tests, how many, and expected by whom? Such a sentence is true of code that does nothing. Acceptance \
      names the command and the number, or the input and the result, so that two people agree whether it is met.
      """,
    passing: [
      Example("Run `swift test`: all tests should pass, 12 of them.", in: .validation),
      Example("Everything works as expected now.", in: .outcomes),
      Example("Open the page; it says `works as expected`.", in: .validation),
    ],
    failing: [
      Example("Run `swift test` and see 12 passed.\n\n↓All tests should\npass.", in: .validation),
      Example("- Run `make` and see `ok`.\n- The flag ↓should work correctly.", in: .validation),
      Example(
        "| Case | Result |\n|---|---|\n| `make` | prints `ok` |\n| old | ↓works as expected |",
        in: .validation),
      Example("Run `make` and see `ok`. Then ↓verify that it works.", in: .validation),
    ])

  static let scope = PhraseScope.instructions

  static let phrases: [Phrase] = [
    Phrase(
      "{all |all the |all existing |existing |the |}tests {should|must|need to|have to} {all |still |}pass"),
    Phrase("{all |the |}{tests|test suite|suite} {should|must} be green"),
    Phrase("{the |}test suite {should|must} {still |}pass"),
    Phrase(
      "{should|must|will} {work|function|behave} {correctly|properly|fine|well|as expected|as intended|as before}"
    ),
    Phrase("{works|work|functions|function|behaves|behave} {as expected|as intended|as it should}"),
    Phrase("{works|functions|behaves} {correctly|properly}"),
    Phrase(
      "{verify|check|confirm|ensure|make sure} {that |}{it|everything|this|the feature|the change|all} works"),
    Phrase("{everything|it} should {just |}work"),
  ]

  static func message(for phrase: Phrase) -> String {
    "cannot be checked: name the command and the number, or the input and the result"
  }

  private static let furtherWords = WordSet("by when for via using without under from if")

  /// A command, a count or a named thing beside the phrase, or the command in a block right after it.
  func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool {
    let document = context.plan.document
    let inItem = document.blocks[Int(document.blocks[match.block].parent)].kind == .item
    let scope = inItem ? around.text[...] : around.sentence
    // "works by opening …", "should work for Chinese prompts" go on to say how or for what.
    if around.byteAfter.isWord, around.precedes(oneOf: Self.furtherWords) { return true }
    if scope.contains(UInt8(ascii: "`")) || scope.contains(where: \.isDigit) { return true }
    let next = Int(document.blocks[match.block].next)
    guard next < document.blocks.count, scope.last == ":" else { return false }
    return [.indentedCode, .fencedCode].contains(document.blocks[next].kind)
  }
}
