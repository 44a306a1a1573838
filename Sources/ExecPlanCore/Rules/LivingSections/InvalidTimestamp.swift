enum InvalidTimestamp: Rule {
  static let description = RuleDescription(
    name: "invalid-timestamp", group: .living, severity: .error,
    summary: "A stamp names a day or an hour that does not exist.",
    rationale: """
      A stamp such as 2025-02-30 or 25:61 was not read off a clock. It cannot be sorted or compared, and it puts \
      the others in doubt.
      """,
    passing: [Example("- [x] (2024-02-29 23:59Z) Wrote the test.", in: .progress)],
    failing: [
      Example(
        "- [x] (↓2025-13-41 13:00Z) Wrote the test.\n- [x] (↓2025-02-29) Added the flag.", in: .progress),
      Example("- [x] ↓2025-01-20T25:61:00Z - Wrote the test.", in: .progress),
    ])

  static func check(_ context: inout RuleContext) {
    guard let items = context.plan.progress?.items else { return }
    for index in items.indices where items[index].hasCertainTimestamp {
      guard let timestamp = items[index].timestamp, !timestamp.isReal, let range = items[index].timestampRange
      else {
        continue
      }
      context.report(
        at: range, "\(context.words(range)) does not exist: use the UTC date and time when the step was done")
    }
  }
}
