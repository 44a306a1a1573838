import MarkdownTree

struct Placeholder: PhraseRule {
  static let description = RuleDescription(
    name: "placeholder", group: .clarity, severity: .error, readsEnglish: true,
    extensibleList: .phrases,
    summary: "\"TBD\", \"TODO\", \"to be determined\" and their like leave a decision open.",
    rationale: """
      Whoever carries out the plan meets the gap at the worst moment, with less knowledge than its author had. \
      A plan decides, or plans the prototype that will decide. Placeholders in Surprises and Outcomes are fine \
      while work remains, since those are written as it goes.
      """,
    passing: [
      Example("Remove the TODO in `main.swift` and close TODO-12; see [the list](docs/todo.md) and `TBD`."),
      Example("The parser refuses the string \"TBD\" as a name. Work through the to-do list."),
      Example("TBD when the tests are green.", in: .outcomes),
      Example("    # TODO: later\n\nThe script prints a line.", in: .concreteSteps),
    ],
    failing: [
      Example("The token format is still ↓TBD."),
      Example("How long it is kept is yet ↓to be\ndetermined.\n\n- ↓TODO: say what happens to links."),
      Example("| Field | Kept |\n|---|---|\n| name | ↓FIXME |\n| mail | ↓??? |"),
    ])

  static let phrases =
    ["tbd", "tba", "tbc", "todo", "fixme", "xxx", "???"].map { Phrase($0, counts: .inCapitals) }
    + [
      Phrase("to be {determined|decided|defined|confirmed|announced|filled in|specified later}"),
      Phrase("{fill in|filled in|fill this in|fill these in} later"),
      Phrase("placeholder text"),
      Phrase("lorem ipsum"),
    ]

  static func message(for phrase: Phrase) -> String {
    "leaves a decision open: decide now, or add a prototyping milestone"
  }

  func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool {
    if let kind = context.plan.section(ofBlock: match.block)?.kind, kind == .surprises || kind == .outcomes,
      context.plan.hasWorkLeft
    {
      return true
    }
    let phrase = context.phrase(of: match)
    guard phrase.condition == .inCapitals else { return false }
    // The mark as the thing worked on: "the TODO in parse()", "all TODO comments", "TBD markers".
    if around.byteAfter.isWord, around.precedes(oneOf: Self.markNouns, within: 3) { return true }
    // Spoken of: "the string TBD", "grep for TODO".
    if around.follows(oneOf: Self.speakingWords) { return true }
    guard phrase.pattern == "todo" || phrase.pattern == "fixme" else { return false }
    // "`state.rs` (login wiring TODO)" names a mark in the code.
    if around.byteAfter == ")", around.byteBefore.isWord, around.hasCodeSpan { return true }
    return around.follows(oneOf: Self.determiners)
  }

  private static let speakingWords = WordSet(
    "string word words value literal text token marker status for label")

  private static let markNouns = WordSet(
    """
    comment comments marker markers list lists item items entry entries note notes tag tags file \
    placeholder placeholders stub stubs app mark marks
    """)

  private static let determiners = WordSet(
    """
    the a an any all no this that these those each every existing old stale remaining leftover resolve \
    remove or and
    """)
}
