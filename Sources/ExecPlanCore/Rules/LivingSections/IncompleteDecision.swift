enum IncompleteDecision: Rule {
  static let description = RuleDescription(
    name: "incomplete-decision", group: .living, severity: .warning,
    summary: "A Decision Log entry lacks its reason, or both date and author.",
    rationale: """
      A decision without its reason is argued again by the next reader, and one without date or author cannot be \
      put in order or asked about. The documents behind ExecPlans want both with every entry.
      """,
    passing: [
      Example(
        "- **Decision**: Print paths.\n  **Why**: Tools read them.\n  **Date**: 2025-01-20", in: .decisionLog),
      Example(
        "| Decision | Rationale | Date |\n|---|---|---|\n| Print paths | Tools read them | 2025-01-20 |",
        in: .decisionLog),
      Example("### Print paths (2025-01-20)\n\nChosen because tools read them.", in: .decisionLog),
      Example("None yet.", in: .decisionLog),
    ],
    failing: [
      Example("- ↓Decision: Print paths.\n  Date/Author: 2025-01-20, Ada", in: .decisionLog),
      Example("- ↓Decision: Print paths.\n  Rationale: Tools read them.", in: .decisionLog),
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    var text = EntryText()
    for entry in plan.decisions {
      text.read(entry, in: plan)
      let isSigned = text.hasTimestamp || text.hasAuthor
      let traits = keywords.traits(in: text, until: isSigned ? .reason : [.reason, .origin])
      let hasOrigin = isSigned || traits.contains(.origin)
      let hasReason = traits.contains(.reason) || !traits.contains(.label) && hintsAtReason(text)
      if hasReason && hasOrigin || text.saysNone || context.touchesClaim(entry.range) { continue }
      switch (hasReason, hasOrigin) {
      case (true, true): break
      case (false, true):
        context.report(at: entry.range, "this decision gives no reason: add \"Rationale: …\"")
      case (true, false):
        context.report(at: entry.range, "this decision has neither date nor author: add \"Date/Author: …\"")
      case (false, false):
        context.report(
          at: entry.range,
          "this decision gives no reason and neither date nor author: add \"Rationale: …\" and \"Date/Author: …\""
        )
      }
    }
  }

  /// An entry without labels may give its reason in any words; one that begins "Decision:" has a place for it.
  private static func hintsAtReason(_ text: EntryText) -> Bool {
    text.hasSecondClause || hints.traits(in: text, until: .reason) == .reason
  }

  private static let hints = EntryKeywords().words(
    "to, for, as, rather than, instead of, ensures, keeps, keeping, avoids, matches, only, needed",
    show: .reason)

  private static let keywords = EntryKeywords()
    .labels("decision", show: .label)
    .labels("rationale, reason, reasoning, why, justification, motivation, 理由", show: .reason)
    .words(
      "because, since, so, in order to, to avoid, therefore, thus, rationale, reason, due to, as it",
      show: .reason
    )
    .labels("date, author, by, who", show: .origin)
}

extension EntryTraits {
  fileprivate static let label = EntryTraits(rawValue: 1)
  fileprivate static let reason = EntryTraits(rawValue: 2)
  fileprivate static let origin = EntryTraits(rawValue: 4)
}
