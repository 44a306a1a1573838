import MarkdownTree

enum UnsplitPartial: Rule {
  static let description = RuleDescription(
    name: "unsplit-partial", group: .living, severity: .warning,
    summary: "An item is partly done but does not say what is done and what remains.",
    rationale: """
      Whoever resumes a half-done step must know where it was interrupted. OpenAI's PLANS.md asks authors to \
      split it into what is done and what remains, in two items or in one: "(completed: X; remaining: Y)".
      """,
    passing: [
      Example(
        "- [ ] Tests (completed: flag; remaining: help).\n- [~] Docs (done: page; remaining: index)",
        in: .progress),
      Example("- [ ] Reject partially written files.", in: .progress),
    ],
    failing: Example.each(
      "- ↓[ ] Tests are partially done.\n- ↓[~] Docs.\n- ↓[ ] Help: half done.",
      "- ↓[ ] Help (in progress).\n- ↓[~] Index: skipped.", in: .progress))

  static func check(_ context: inout RuleContext) {
    guard let progress = context.plan.progress else { return }
    let items = progress.items
    for index in items.indices where isUnsplit(index, in: progress) {
      context.report(
        at: items[index].boxRange,
        progress.withDescription(of: index, dropped.occurs)
          ? "this item was dropped: mark it [-], which counts as neither done nor open"
          : "this item is partly done: add \"(completed: …; remaining: …)\", or split it in two")
    }
  }

  private static func isUnsplit(_ index: Int, in progress: ProgressSection) -> Bool {
    switch progress.items[index].state {
    case .partial: !progress.items[index].isSplit
    case .remaining: progress.withDescription(of: index, partly.occurs)
    default: false
    }
  }

  private static let dropped = KeywordSearch("descoped, deferred, dropped, cancelled, canceled, skipped")

  private static let partly = KeywordSearch(
    """
    partially done, partially complete, partially implemented, partially finished, partly done, \
    partly complete, partly implemented, partly finished, half done, half-done, half finished, \
    half-finished, (partial), (partially), in progress), [partial]
    """)
}
