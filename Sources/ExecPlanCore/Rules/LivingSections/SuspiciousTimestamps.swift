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
    let stamped = (context.plan.progress?.items ?? []).filter { $0.isStampLeading && $0.stamp?.hour != nil }
    guard stamped.count >= 3, let first = stamped.first, let range = first.stampRange else { return }
    if stamped.allSatisfy({ $0.stamp == first.stamp }) {
      context.report(at: range, "all \(stamped.count) stamps are the same: record each time when it happens")
    } else if stamped.allSatisfy({ $0.stamp?.minute == 0 && ($0.stamp?.second ?? 0) == 0 }) {
      context.report(
        at: range, "all \(stamped.count) stamps are on the full hour: record each time when it happens")
    }
  }
}
