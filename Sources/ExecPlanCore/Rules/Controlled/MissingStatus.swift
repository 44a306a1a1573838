enum MissingStatus: Rule {
  static let description = RuleDescription(
    name: "missing-status", group: .controlled, severity: nil,
    summary: "A controlled plan has no Status line.",
    rationale: """
      In the controlled dialect nothing is carried out before the plan is approved. Without a status nobody can tell a \
      draft from an order.
      """,
    passing: [.plan(Dialect.controlled.validPlan, dialect: "controlled")],
    failing: [
      .plan(
        "# ↓" + Dialect.controlled.validPlan.replacingEach("Status: IN PROGRESS\n\n", by: "").dropFirst(2),
        dialect: "controlled")
    ])

  static func check(_ context: inout RuleContext) {
    guard context.plan.statusLine == nil, let title = context.plan.titleSection else { return }
    context.report(
      at: title.heading,
      "no status line: add \"Status: DRAFT\" (or APPROVED, IN PROGRESS, BLOCKED, COMPLETE) above the first section"
    )
  }
}
