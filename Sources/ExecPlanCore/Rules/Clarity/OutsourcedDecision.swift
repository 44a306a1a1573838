import MarkdownTree

struct OutsourcedDecision: PhraseRule {
  static let description = RuleDescription(
    name: "outsourced-decision", group: .clarity, severity: .error, readsEnglish: true,
    extensibleList: .phrases,
    summary: "The plan leaves a decision to whoever carries it out.",
    rationale: """
      The author has read the code, weighed the options and can ask questions; the reader has only the plan. \
      OpenAI's PLANS.md forbids outsourcing decisions: where there are several options, the plan chooses one \
      and says why.
      """,
    passing: Example.each(
      "Use HS256: one server signs and verifies, so a shared key is enough.",
      "The function `pickWhichever` is removed. The judge gives the best mark.",
      "The user can choose whichever page they like. The menu lets the reader pick a colour.",
      "The server decides which row is later. The total adds up to the limit.")
      + [Example("We used our best judgment.", in: .surprises)],
    failing: Example.each(
      "For the names use your ↓best judgment.", "↓Use your judgment for the names.",
      "↓Choose an appropriate hash for the key.", "↓Pick a suitable hash for the key.",
      "Take two hashes and ↓pick whichever is faster.", "We ↓decide later which names to use.",
      "The names are ↓up to the implementer.", "The names are ↓left to the implementer.",
      "The names are ↓up to you.", "↓Use whatever you prefer for the names.", "Name them ↓as you see fit.",
      "Name the fields ↓at your discretion.", "The names are ↓at the implementer's discretion.",
      "The ↓implementer may choose the names.", "↓Feel free to choose the names."))

  static let scope = PhraseScope.instructions

  static let phrases: [Phrase] = [
    Phrase("use {your|your own|good|sound} {judgment|judgement}"),
    Phrase("best {judgment|judgement}"),
    Phrase("{choose|pick|select|use|find} {an|the most} {appropriate|suitable}"),
    Phrase("{choose|pick|select|use} a {suitable|sensible|reasonable|good}"),
    Phrase("{choose|pick|select|use} {whichever|whatever}"),
    Phrase(
      """
      {decide|choose|determine|figure out} \
      {later|at implementation time|during implementation|when implementing}
      """),
    Phrase("{left |}up to {you|your judgment|whoever}"),
    Phrase(
      """
      {left |}up to the \
      {implementer|implementor|developer|engineer|agent|reader|author|contributor|reviewer}
      """),
    Phrase("{left|leave|leaves} to the {implementer|implementor|developer|engineer|agent|reader}"),
    Phrase("{whatever|whichever|however} you {prefer|like|want|choose|see fit|think best}"),
    Phrase("{at|use} {your|the implementer's|the developer's} {discretion|own discretion}"),
    Phrase("as you see fit"),
    Phrase("chosen {in|by|during|at} implementation"),
    Phrase("{implementer|implementor|developer|engineer} {can|may} {decide|choose|pick}"),
    Phrase("feel free to {choose|pick|decide}"),
  ]

  private static let users = WordSet(
    """
    user users player players customer customers visitor visitors they people operator operators client \
    clients caller callers readers admin admins
    """)

  static func message(for phrase: Phrase) -> String {
    "leaves the decision to the reader: decide here and say why"
  }

  /// A choice that the product leaves to its users is a feature.
  func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool {
    around.follows(oneOf: Self.users, within: 6)
  }
}
