enum IncompleteDecision: Rule {
  static let description = RuleDescription(
    name: "incomplete-decision", group: .living, severity: .warning,
    summary: "A Decision Log entry lacks its reason, or both its date and its author.",
    rationale: """
      A decision without a reason is reopened by the next reader. Without a date or an author, nobody can \
      order it in time or ask about it. The ExecPlan guides ask for both in every entry.
      """,
    passing: Example.each(
      "- **Decision**: Print paths.\n  **Why**: Tools read them.\n  **Date**: 2025-01-20",
      "- Decision: Print paths.\n  - Rationale: Tools read them.\n  - Author: Ada",
      "| Decision | Rationale | Date |\n|---|---|---|\n| Print paths | Tools read them | 2025-01-20 |",
      "### Print paths (2025-01-20)\n\nChosen because tools read them.",
      "- 2025-01-20 (Ada): print paths, because tools read them.",
      "- 2025-01-20: **Decision:** Print paths. **Rationale:** Tools read them.",
      "None yet.", "- (none)", "- No decisions so far.", "We print paths and go on.", in: .decisionLog),
    failing: Example.each(
      "- ↓Decision: Print paths.\n  Date/Author: 2025-01-20, Ada",
      "- ↓Decision: Print paths.\n  Rationale: Tools read them.",
      "- ↓Decision: Print paths.",
      "↓Decision: Print paths.\nDate/Author: 2025-01-20, Ada",
      "- ↓**Decision:** Print paths.\n  **Date/Author:** 2025-01-20, Ada",
      "| Decision | Rationale | Date |\n|---|---|---|\n↓| Print paths | | 2025-01-20 |",
      "### Print paths\n\n↓Decision: Print paths.\n\nDate: 2025-01-20", in: .decisionLog))

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
      let message =
        hasReason
        ? "this decision has neither date nor author: add \"Date/Author: …\""
        : hasOrigin
          ? "this decision has no reason: add \"Rationale: …\""
          : "this decision has no reason, date or author: add \"Rationale: …\" and \"Date/Author: …\""
      context.report(at: entry.range, message)
    }
  }

  /// An entry without labels may give its reason in any words. After "Decision:" a label is expected.
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
