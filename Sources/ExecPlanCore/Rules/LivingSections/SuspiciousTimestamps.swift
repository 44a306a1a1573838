enum SuspiciousTimestamps: Rule {
  static let description = RuleDescription(
    name: "suspicious-timestamps", group: .living, severity: .note,
    summary: "Three or more stamps are all the same, or all on the full hour.",
    rationale: """
      Clocks seldom show the same minute three times over, or full hours only; whoever invents stamps afterwards \
      writes them. Such stamps measure nothing. Stamps without a time of day are not judged.
      """,
    passing: [
      Example(
        "- [x] (2025-01-20 13:00Z) A.\n- [x] (2025-01-20 14:00Z) B.\n- [x] (2025-01-20 15:07Z) C.",
        in: .progress)
    ],
    failing: [
      Example(
        "- [x] (↓2025-01-20 13:00Z) A.\n- [x] (2025-01-20 14:00Z) B.\n- [x] (2025-01-20 16:00Z) C.",
        in: .progress),
      Example(
        "- [x] (↓2025-01-20 13:07Z) A.\n- [x] (2025-01-20 13:07Z) B.\n- [x] (2025-01-20 13:07Z) C.",
        in: .progress),
    ])

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
    guard count >= 3, let first, let range = items[first].timestampRange else { return }
    if areTheSame {
      context.report(at: range, "all \(count) stamps are the same: record each time when it happens")
    } else if areFullHours {
      context.report(at: range, "all \(count) stamps are on the full hour: record each time when it happens")
    }
  }
}
