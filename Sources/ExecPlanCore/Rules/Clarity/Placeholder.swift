import MarkdownTree

struct Placeholder: PhraseRule {
  static let description = RuleDescription(
    name: "placeholder", group: .clarity, severity: .error, readsEnglish: true,
    extensibleList: .phrases,
    summary: "\"TBD\", \"TODO\", \"to be determined\" or a similar marker leaves a decision open.",
    rationale: """
      Whoever carries out the plan meets the gap at the worst moment and knows less than its author. A plan \
      decides, or plans the prototype that will decide. Placeholders in Surprises and Outcomes are fine \
      while work remains, because both are written as it proceeds.
      """,
    passing: Example.each(
      "Remove the TODO in `main.swift` and close TODO-12; see [the list](docs/TODO.md) and `TBD`.",
      "Keep the TODO list short. Work through the to-do list. Resolve every TODO comment.",
      "The parser refuses the string \"TBD\" as a name, and the string TBD as a value.",
      "The lint rule rejects TODO markers. Run grep for TODO and FIXME marks.",
      "The call returns XXXL for that size, and TBDX is read from the wire.",
      "Keep the word 'TBD' out of the file. Delete all FIXME comments.",
      "The status TBD is one of the values of the column `state`.",
      "    # TODO: later\n\nThe script prints a line.")
      + [Example("TBD when the tests are green.", in: .outcomes)],
    failing: Example.each(
      "The token format is still ↓TBD.", "The owner is ↓TBA.", "The port is ↓TBC.", "↓TODO: name the table.",
      "The limit is ↓FIXME for large files.", "The colour is ↓XXX for now.", "The price is ↓??? per call.",
      "The order is ↓to be decided.", "The name is ↓To Be Determined by the team.",
      "The sizes are ↓to be filled in.", "We ↓fill in later which columns remain.",
      "The page shows ↓placeholder text.", "The page still shows ↓lorem ipsum.",
      "↓TODO(ada): choose the port.", "| Field | Kept |\n|---|---|\n| name | ↓FIXME |\n| mail | ↓??? |"))

  static let phrases =
    ["tbd", "tba", "tbc", "todo", "fixme", "xxx", "???"].map { Phrase($0, counts: .inCapitals) }
    + [
      Phrase("to be {determined|decided|defined|confirmed|announced|filled in|specified later}"),
      Phrase("{fill in|filled in|fill this in|fill these in} later"),
      Phrase("placeholder text"),
      Phrase("lorem ipsum"),
    ]

  static func message(for phrase: Phrase) -> String {
    "leaves a decision open: decide now, or add a prototyping milestone that decides"
  }

  func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool {
    if let kind = context.plan.section(ofBlock: match.block)?.kind, kind == .surprises || kind == .outcomes,
      context.plan.hasWorkLeft
    {
      return true
    }
    let phrase = context.phrase(of: match)
    guard phrase.condition == .inCapitals else { return false }
    // The marker is the object of the work: "the TODO in parse()", "all TODO comments", "TBD markers".
    if around.byteAfter.isWord, around.precedes(oneOf: Self.markerNouns, within: 3) { return true }
    // The sentence mentions the marker: "the string TBD", "grep for TODO".
    if around.follows(oneOf: Self.mentions) { return true }
    guard phrase.pattern == "todo" || phrase.pattern == "fixme" else { return false }
    // "`state.rs` (login wiring TODO)" names a marker in the code.
    if around.byteAfter == ")", around.byteBefore.isWord, around.hasCodeSpan { return true }
    return around.follows(oneOf: Self.determiners)
  }

  private static let mentions = WordSet(
    "string word words value literal text token marker status for label")

  private static let markerNouns = WordSet(
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
