enum InvalidTimestamp: Rule {
  static let description = RuleDescription(
    name: "invalid-timestamp", group: .living, severity: .error,
    summary: "A timestamp has a date or a time that does not exist.",
    rationale: """
      A timestamp such as 2025-02-30 or 25:61 was not read from a clock. It cannot be sorted or compared, \
      and it casts doubt on the others.
      """,
    passing: Example.each(
      "- [x] (2024-02-29 23:59Z) Wrote the test.",
      "- [x] (2025-01-20 13:04+05:30) Wrote the test.\n- [x] (2025-01-20 1:04 PM) Added the flag.",
      in: .progress),
    failing: Example.each(
      "- [x] (↓2025-13-41 13:00Z) Wrote the test.\n- [x] (↓2025-02-29) Added the flag.",
      "- [x] ↓2025-01-20T25:61:00Z - Wrote the test.\n- [x] ↓2025-01-20T24:30:00Z - Added the flag.",
      "- [x] (↓2025-04-31 10:00Z) Wrote the test.\n- [x] (↓2025-00-10 10:00Z) Added the flag.",
      "- [x] (↓2025-01-20 12:75Z) Wrote the test.\n- [x] Added the flag (↓2025-02-30).", in: .progress))

  static func check(_ context: inout RuleContext) {
    guard let items = context.plan.progress?.items else { return }
    for index in items.indices where items[index].hasCertainTimestamp {
      guard items[index].timestamp?.isReal == false, let range = items[index].timestampRange else { continue }
      let text = context.oneLineText(of: range)
      context.report(
        at: range, "\(text) does not exist: use the UTC date and time when the step was done")
    }
  }
}
