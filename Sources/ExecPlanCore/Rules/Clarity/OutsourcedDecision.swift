import MarkdownTree

struct OutsourcedDecision: PhraseRule {
  static let description = RuleDescription(
    name: "outsourced-decision", group: .clarity, severity: .error, readsEnglish: true,
    extensibleList: .phrases,
    summary: "The plan hands a decision to whoever carries it out.",
    rationale: """
      The author has read the code, weighed the options and has somebody to ask; the reader has only the plan. \
      OpenAI's PLANS.md forbids outsourcing decisions: where more than one way is open, the plan takes one and \
      says why.
      """,
    passing: [
      Example("Use HS256: one server signs and verifies, so a shared key is enough."),
      Example("We used our best judgment.", in: .surprises),
      Example("The function `pickWhichever` is removed."),
    ],
    failing: [
      Example("Use your ↓best\njudgment for the names. ↓Choose an appropriate hash."),
      Example("- Where codes are stored is ↓up to the implementer.\n- Name it ↓at your discretion."),
    ])

  static let scope = PhraseScope.instructions

  static let phrases: [Phrase] = [
    Phrase("use {your|your own|good|sound} {judgment|judgement}"),
    Phrase("best {judgment|judgement}"),
    Phrase("{choose|pick|select|use|find} {an|the most} {appropriate|suitable}"),
    Phrase("{choose|pick|select|use} a {suitable|sensible|reasonable|good}"),
    Phrase("{choose|pick|select|use} {whichever|whatever}"),
    Phrase(
      "{decide|choose|determine|figure out} {later|at implementation time|during implementation|when implementing}"
    ),
    Phrase("{left |}up to {you|your judgment|whoever}"),
    Phrase(
      "{left |}up to the {implementer|implementor|developer|engineer|agent|reader|author|contributor|reviewer}"
    ),
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
    "hands the decision to the reader: take it here and say why"
  }

  /// What users of the product choose is a feature.
  func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool {
    around.follows(oneOf: Self.users, within: 6)
  }
}
