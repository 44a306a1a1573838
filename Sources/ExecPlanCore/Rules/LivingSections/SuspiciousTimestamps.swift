enum SuspiciousTimestamps: Rule {
  static let description = RuleDescription(
    name: "suspicious-timestamps", group: .living, severity: .note,
    summary: "Three or more timestamps are all equal, or all on the full hour.",
    rationale: """
      Real work seldom yields the same minute three times, or only full hours; invented timestamps do. They \
      measure nothing. Timestamps without a time of day are ignored.
      """,
    passing: Example.each(
      "- [x] (2025-01-20 13:00Z) A.\n- [x] (2025-01-20 14:00Z) B.\n- [x] (2025-01-20 15:07Z) C.",
      "- [x] (2025-01-20 13:07Z) A.\n- [x] (2025-01-20 13:07Z) B.\n- [x] (2025-01-20 14:09Z) C.",
      "- [x] (2025-01-20) A.\n- [x] (2025-01-20) B.\n- [x] (2025-01-20) C.",
      "- [x] (2025-01-20 13:00Z) A.\n- [x] (2025-01-20 14:00Z) B.", in: .progress),
    failing: Example.each(
      "- [x] (↓2025-01-20 13:00Z) A.\n- [x] (2025-01-20 14:00Z) B.\n- [x] (2025-01-20 16:00Z) C.",
      "- [x] (↓2025-01-20 13:07Z) A.\n- [x] (2025-01-20 13:07Z) B.\n- [x] (2025-01-20 13:07Z) C.",
      in: .progress))

  static func check(_ context: inout RuleContext) {
    guard let items = context.plan.progress?.items else { return }
    var first: Int?
    var count = 0
    var areTheSame = true
    var areFullHours = true
    for index in items.indices where items[index].isTimestampLeading {
      guard let timestamp = items[index].timestamp, timestamp.hour != nil else { continue }
      areTheSame = areTheSame && first.map { items[$0].timestamp == timestamp } ?? true
      areFullHours = areFullHours && timestamp.minute == 0 && (timestamp.second ?? 0) == 0
      first = first ?? index
      count += 1
    }
    guard count >= 3, areTheSame || areFullHours, let first, let range = items[first].timestampRange else {
      return
    }
    let pattern = areTheSame ? "equal" : "on the full hour"
    context.report(
      at: range, "all \(count) timestamps are \(pattern): record the time when each step is done")
  }
}
