enum TimestampFormat: Rule {
  static let description = RuleDescription(
    name: "timestamp-format", group: .living, severity: .note,
    summary: "A timestamp is not in the dialect's format.",
    rationale: """
      One format lets people scan a list and tools sort it. Each dialect has its own, such as \
      "(2025-01-20 13:00Z)" in codex.
      """,
    passing: [
      Example("- [x] (2025-01-20 13:00Z) Wrote the test.", in: .progress),
      Example("- [x] 2025-01-20T13:04:05Z - Wrote it (Author: Ada)", in: .progress, dialect: "ssot"),
    ],
    failing: Example.each(
      "- [x] ↓2025-01-20T13:00:00Z - Wrote the test.",
      "- [x] (↓2025-01-20) Wrote the test.",
      "- [x] (↓2025-01-20 13:04) Wrote the test.\n- [x] (↓2025-01-20 13:04 CET) Added the flag.",
      "- [x] (↓2025-01-20T13:04Z) Wrote the test.", in: .progress)
      + Example.each(
        "- [x] (↓2025-01-20 13:04Z) Wrote it (Author: Ada)",
        "- [x] ↓2025-01-20T13:04Z - Wrote it (Author: Ada)", in: .progress, dialect: "ssot"))

  static func check(_ context: inout RuleContext) {
    guard let items = context.plan.progress?.items else { return }
    let form = context.plan.dialect.timestampForm
    for index in items.indices where items[index].isTimestampLeading {
      guard let timestamp = items[index].timestamp, let range = items[index].timestampRange, timestamp.isReal,
        !form.accepts(timestamp)
      else { continue }
      context.report(at: range, context.oneLineText(of: range) + form.advice)
    }
  }
}

extension Timestamp.Form {
  /// The rest of a message that begins with the timestamp.
  fileprivate var advice: String {
    switch self {
    case .parenthesised: " is not in this dialect's format: write \"(2025-01-20 13:00Z)\""
    case .iso8601: " is not in this dialect's format: write \"2025-01-20T13:00:00Z - \""
    }
  }

  fileprivate func accepts(_ timestamp: Timestamp) -> Bool {
    guard timestamp.zone == .offset(minutes: 0) else { return false }
    switch self {
    case .parenthesised:
      return timestamp.form == .parenthesised && !timestamp.hasT && timestamp.precision == .minute
    case .iso8601: return timestamp.form == .iso8601 && timestamp.precision == .second
    }
  }
}
