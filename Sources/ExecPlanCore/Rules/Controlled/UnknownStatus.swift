import MarkdownTree

enum UnknownStatus: Rule {
  static let description = RuleDescription(
    name: "unknown-status", group: .controlled, severity: nil,
    summary: "The Status line holds none of the dialect's values.",
    rationale: """
      DRAFT, APPROVED, IN PROGRESS, BLOCKED and COMPLETE say whether work may begin, goes on, or waits. Tools and agents \
      act on them; another word leaves them guessing.
      """,
    passing: [
      .plan(
        Dialect.controlled.validPlan.replacingEach("IN PROGRESS", by: "in_progress (since Monday)"),
        dialect: "controlled")
    ],
    failing: [
      .plan(Dialect.controlled.validPlan.replacingEach("IN PROGRESS", by: "↓Aproved"), dialect: "controlled"),
      .plan(
        Dialect.controlled.validPlan.replacingEach("IN PROGRESS", by: "↓ready for review"),
        dialect: "controlled"),
    ])

  private static let values = ["DRAFT", "APPROVED", "IN PROGRESS", "BLOCKED", "COMPLETE"]

  static func check(_ context: inout RuleContext) {
    guard let status = context.plan.statusLine, !isKnown(status, in: context) else { return }
    let text = context.words(status.value)
    // "Done" and "WIP" are known to mean one of the values.
    let meant = status.state.flatMap(name) ?? nearestName(to: text, among: values)
    let advice = meant.map { "write \($0)" } ?? "use DRAFT, APPROVED, IN PROGRESS, BLOCKED or COMPLETE"
    context.report(at: status.value, "\"\(text)\" is no status of this dialect: \(advice)")
  }

  private static func isKnown(_ status: StatusLine, in context: RuleContext) -> Bool {
    context.words(status.value).withBytes { text in
      values.contains { value in value.withBytes { begins(text, with: $0) } }
    }
  }

  /// Whether a status is one of the dialect's values in any case, a remark behind it allowed. "COMPLETED" reads as well
  /// as "COMPLETE", and "in_progress" as "IN PROGRESS".
  private static func begins(_ text: ByteView, with value: ByteView) -> Bool {
    for i in 0..<value.count where text[i].asInStatus != value[i] { return false }
    switch text[value.count].asInStatus {
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
