enum MixedTimestamps: Rule {
  static let description = RuleDescription(
    name: "mixed-timestamps", group: .living, severity: .note,
    summary: "Progress mixes timestamp formats.",
    rationale: """
      A list is hard to read as a sequence when one timestamp is a day, the next a minute in another zone \
      and the third in ISO 8601.
      """,
    passing: [Example("- [x] (2025-01-20 13:00Z) Test.\n- [x] (2025-01-21 09:12Z) Flag.", in: .progress)],
    failing: Example.each(
      "- [x] (2025-01-20 13:00Z) Test.\n- [x] (↓2025-01-21) Flag.\n- [x] (2025-01-22) Help.",
      "- [x] (2025-01-20 13:00Z) Test.\n- [x] ↓2025-01-21T13:04:05Z - Flag.", in: .progress))

  static func check(_ context: inout RuleContext) {
    var first: Timestamp?
    guard let items = context.plan.progress?.items else { return }
    for index in items.indices where items[index].isTimestampLeading {
      guard let timestamp = items[index].timestamp, let range = items[index].timestampRange else { continue }
      guard let reference = first else {
        first = timestamp
        continue
      }
      if timestamp.form != reference.form || timestamp.precision != reference.precision
        || timestamp.hasT != reference.hasT
      {
        let text = context.oneLineText(of: range)
        return context.report(
          at: range, "\(text) differs in format from the timestamps above: use one format throughout")
      }
    }
  }
}
