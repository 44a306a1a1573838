enum FutureTimestamp: Rule {
  static let description = RuleDescription(
    name: "future-timestamp", group: .living, severity: .warning,
    summary: "A stamp lies in the future.",
    rationale: """
      Work that is recorded was done in the past. A stamp still to come was invented, or comes from a clock that \
      nobody should trust. Fourteen hours are allowed, the widest offset of any time zone.
      """,
    passing: [Example("- [x] (2025-05-31 23:00Z) Wrote the test.", in: .progress)],
    failing: [
      Example(
        "- [x] (↓2031-01-20 13:00Z) Wrote the test.\n- [x] (↓2025-06-03) Added the flag.", in: .progress)
    ])

  private static let widestOffset = 14 * 3600

  static func check(_ context: inout RuleContext) {
    guard let now = context.now, let items = context.plan.progress?.items else { return }
    for index in items.indices where items[index].hasCertainTimestamp {
      guard let range = items[index].timestampRange, let earliest = items[index].timestamp?.earliestMoment,
        earliest > now + widestOffset
      else { continue }
      context.report(
        at: range, "\(context.words(range)) is still to come: use the time when the step was done")
    }
  }
}
