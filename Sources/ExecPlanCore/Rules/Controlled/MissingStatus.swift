enum MissingStatus: Rule {
  static let description = RuleDescription(
    name: "missing-status", group: .controlled, severity: nil,
    summary: "A controlled plan has no Status line.",
    rationale: """
      In the controlled dialect no step is carried out before the plan is approved. Without a status nobody \
      can distinguish a draft from an approved plan.
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
      "the plan has no status line: add \"Status: DRAFT\" or another status above the first section")
  }
}
