enum FutureTimestamp: Rule {
  static let description = RuleDescription(
    name: "future-timestamp", group: .living, severity: .warning,
    summary: "A timestamp is in the future.",
    rationale: """
      Progress records work that is done. A timestamp in the future was invented, or comes from a wrong \
      clock. A difference of fourteen hours, the largest offset of any time zone, is allowed.
      """,
    passing: Example.each(
      "- [x] (2027-01-14 23:00Z) Wrote the test.",
      "- [x] (2027-01-15 20:00Z) Wrote the test.",
      "- [ ] Release on 2031-01-20.\n- [x] (2025-01-20 13:04Z) Wrote the test.", in: .progress),
    failing: Example.each(
      "- [x] (↓2031-01-20 13:00Z) Wrote the test.\n- [x] (↓2027-01-17) Added the flag.",
      "- [x] ↓2031-01-20T10:00:00Z - Wrote the test.",
      "- [x] Wrote the test (↓2031-01-20 13:00Z).", in: .progress))

  private static let widestOffset = 14 * 3600

  static func check(_ context: inout RuleContext) {
    guard let now = context.now, let items = context.plan.progress?.items else { return }
    for index in items.indices where items[index].hasCertainTimestamp {
      guard let range = items[index].timestampRange, let earliest = items[index].timestamp?.earliestMoment,
        earliest > now + widestOffset
      else { continue }
      context.report(
        at: range, "\(context.oneLineText(of: range)) is in the future: use the time when the step was done")
    }
  }
}
