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
    guard let items = context.plan.progress?.items else { return }
    // Parents come before their children, so one pass carries "dated by an ancestor" down and one collects what
    // stands below.
    var isDated = items.map { item in
      item.stamp != nil || LooseDate.stands(in: item.description) || (item.group.map(hasDate) ?? false)
    }
    var children = Array(repeating: (count: 0, stamped: 0), count: items.count)
    for (index, item) in items.enumerated() {
      guard let parent = item.parent else { continue }
      if isDated[parent] { isDated[index] = true }
      children[parent].count += 1
      if item.stamp != nil { children[parent].stamped += 1 }
    }
    for (index, item) in items.enumerated() where item.state == .completed && !isDated[index] {
      if children[index].count > 0, children[index].count == children[index].stamped { continue }
      context.report(
        at: item.boxRange,
        "this item is done but does not say when: add a stamp like \"(2025-01-20 13:00Z)\" after the box")
    }
  }

  private static func hasDate(_ heading: String) -> Bool {
    var text = JoinedText()
    text.append(heading)
    return StampReader(text: text).first(from: 0) != nil
  }
}
