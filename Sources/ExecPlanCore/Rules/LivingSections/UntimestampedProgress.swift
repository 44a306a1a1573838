import MarkdownTree

enum UntimestampedProgress: Rule {
  static let description = RuleDescription(
    name: "untimestamped-progress", group: .living, severity: .error,
    summary: "A completed Progress item does not say when.",
    rationale: """
      Stamps tell how fast the work goes and which of two contradicting notes is the newer one. OpenAI's PLANS.md \
      asks for them to measure rates of progress. Steps nested under a stamped step are dated by it.
      """,
    passing: [
      Example("- [x] (2025-01-20 13:00Z) Parser\n  - [x] Flag\n  - [x] Test\n- [ ] Help", in: .progress),
      Example("- [x] Parser\n  - [x] 2025-01-20T13:00:00Z - Flag\n  - [x] 2025-01-20: Test", in: .progress),
      Example("- [x] Wrote the test (2025-01-20).", in: .progress),
    ],
    failing: [
      Example("- ↓[x] Wrote the test.\n- [ ] Add the flag.", in: .progress),
      Example("- ↓[x] Parser\n  - [x] (2025-01-20) Flag\n  - ↓[X] Test", in: .progress),
    ])

  static func check(_ context: inout RuleContext) {
    guard let progress = context.plan.progress else { return }
    let items = progress.items
    guard items.indices.contains(where: { items[$0].state == .completed && items[$0].timestamp == nil })
    else {
      return
    }
    // Parents come before their children, so one pass carries "dated by an ancestor" down and collects what stands
    // below.
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
        "this item is done but does not say when: add a stamp like \"(2025-01-20 13:00Z)\" after the box")
    }
  }

  /// Whether an item or the heading above it says when.
  private static func hasDate(_ index: Int, in progress: ProgressSection, of plan: Plan) -> Bool {
    if progress.items[index].timestamp != nil || progress.withDescription(of: index, LooseDate.occurs) {
      return true
    }
    guard let group = progress.items[index].group else { return false }
    return plan.label(of: plan.sections[group]).withBytes { TimestampParser(text: $0).first() != nil }
  }
}
