import MarkdownTree

enum UnknownStatus: Rule {
  static let description = RuleDescription(
    name: "unknown-status", group: .controlled, severity: nil,
    summary: "The Status line has none of the dialect's values.",
    rationale: """
      DRAFT, APPROVED, IN PROGRESS, BLOCKED and COMPLETE say whether work may begin, continues, or waits. \
      People and agents act on them; any other word leaves them guessing.
      """,
    passing: ["IN-PROGRESS", "in_progress (since Monday)", "**BLOCKED** (waiting for the key)"].map {
      .plan(Dialect.controlled.validPlan.replacingEach("IN PROGRESS", by: $0), dialect: "controlled")
    },
    failing: ["↓Aproved", "↓ready for review"].map {
      .plan(Dialect.controlled.validPlan.replacingEach("IN PROGRESS", by: $0), dialect: "controlled")
    })

  private static let values = ["DRAFT", "APPROVED", "IN PROGRESS", "BLOCKED", "COMPLETE"]

  static func check(_ context: inout RuleContext) {
    guard let status = context.plan.statusLine, !isKnown(status, in: context) else { return }
    let text = context.oneLineText(of: status.value)
    // "Done" and "WIP" are synonyms of values.
    let meant = status.state.flatMap(name) ?? nearestName(to: text, among: values)
    let advice = meant.map { "write \($0)" } ?? "use DRAFT, APPROVED, IN PROGRESS, BLOCKED or COMPLETE"
    context.report(at: status.value, "\"\(text)\" is not a status of this dialect: \(advice)")
  }

  private static func isKnown(_ status: StatusLine, in context: RuleContext) -> Bool {
    context.oneLineText(of: status.value).withBytes { text in
      values.contains { value in value.withBytes { begins(text, with: $0) } }
    }
  }

  /// Whether a status is one of the dialect's values, in any case, with or without a remark after it.
  /// "COMPLETED" is accepted for "COMPLETE", and "in_progress" for "IN PROGRESS".
  private static func begins(_ text: ByteView, with value: ByteView) -> Bool {
    for i in 0..<value.count where text[i].foldedForStatus != value[i] { return false }
    switch text[value.count].foldedForStatus {
    case " ", ":": return true
    case "D": return text.count == value.count + 1
    default: return text.count == value.count
    }
  }

  private static func name(_ state: PlanStatus) -> String? {
    switch state {
    case .draft: "DRAFT"
    case .approved: "APPROVED"
    case .inProgress: "IN PROGRESS"
    case .blocked: "BLOCKED"
    case .complete: "COMPLETE"
    case .superseded: nil
    }
  }
}
