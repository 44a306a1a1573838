import MarkdownTree

enum UntimestampedProgress: Rule {
  static let description = RuleDescription(
    name: "untimestamped-progress", group: .living, severity: .error,
    summary: "A completed Progress item has no timestamp.",
    rationale: """
      Timestamps show how fast the work proceeds and which of two contradictory notes is newer. OpenAI's \
      PLANS.md asks for them to measure the rate of progress. A timestamped step also dates the steps nested \
      under it.
      """,
    passing: Example.each(
      "- [x] (2025-01-20 13:00Z) Parser\n  - [x] Flag\n    - [x] Test\n- [ ] Help",
      "- [x] Parser\n  - [x] 2025-01-20T13:00:00Z - Flag\n  - [x] 2025-01-20: Test",
      "- [x] Wrote the test (2025-01-20).\n- [x] Flag, 2025-01-20 13:04 UTC.",
      "- [x] **2025-01-20** Wrote the test.\n- [x] `2025-01-20T13:04Z` Flag.",
      "- [x] (20 Jan 2025) Wrote the test.\n- [x] Jan 20, 2025: Flag.\n- [x] 20.01.2025 Help.",
      "- [x] Wrote a rather long test\n  on two lines (2025-01-20 13:04Z).",
      "- [ ] Flag.\n- [-] Old spelling.\n- [~] Help (done: page; remaining: index)",
      "### 2025-01-20\n\n- [x] Wrote the test.", in: .progress),
    failing: Example.each(
      "- ↓[x] Wrote the test.\n- [ ] Add the flag.",
      "- ↓[x] Parser\n  - [x] (2025-01-20) Flag\n  - ↓[X] Test",
      "1. [x] 2025-01-20 Wrote the test.\n2. ↓[x] Added the flag.",
      "### Milestone 1\n\n* ↓[x] Added the flag.\n\n### Milestone 2\n\n* [ ] Write the help.",
      "- ↓[x] Moved to version 2025.1 of 12 parts.", in: .progress))

  static func check(_ context: inout RuleContext) {
    guard let progress = context.plan.progress else { return }
    let items = progress.items
    let isIncomplete = items.indices.contains { items[$0].state == .completed && items[$0].timestamp == nil }
    guard isIncomplete else { return }
    // Parents precede their children, so one pass propagates dates and counts timestamped children.
    var isDated = [UInt8](repeating: 0, count: items.count)
    var children = [Int](repeating: 0, count: items.count)
    var timestampedChildren = children
    for index in items.indices {
      if let parent = items[index].parent {
        isDated[index] = isDated[parent]
        children[parent] += 1
        if items[index].timestamp != nil { timestampedChildren[parent] += 1 }
      }
      if isDated[index] == 0, hasDate(index, in: progress, of: context.plan) { isDated[index] = 1 }
    }
    for index in items.indices where items[index].state == .completed && isDated[index] == 0 {
      if children[index] > 0, children[index] == timestampedChildren[index] { continue }
      context.report(
        at: items[index].boxRange,
        "this item is done but has no timestamp: add one like \"(2025-01-20 13:00Z)\" after the box")
    }
  }

  /// Whether an item or the heading above it has a date.
  private static func hasDate(_ index: Int, in progress: ProgressSection, of plan: Plan) -> Bool {
    if progress.items[index].timestamp != nil || progress.withDescription(of: index, LooseDate.occurs) {
      return true
    }
    guard let group = progress.items[index].group else { return false }
    return plan.label(of: plan.sections[group]).withBytes { TimestampParser(text: $0).first() != nil }
  }
}
