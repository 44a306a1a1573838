enum MissingRecommendedSection: Rule {
  static let description = RuleDescription(
    name: "missing-recommended-section", group: .structure, severity: .warning,
    summary: "A section that the dialect recommends is absent.",
    rationale: """
      The exact steps, how to repeat them safely, the evidence, and the interfaces that must exist at the end: \
      the skeletons hold a section for each, and a plan without one leaves its answer to guesswork. A plan \
      that truly needs none says so in a sentence under the heading.
      """,
    passing: [.plan(ValidPlan.text)],
    failing: [.plan("# ↓" + ValidPlan.replacing("Concrete Steps", with: nil).dropFirst(2))])

  static func check(_ context: inout RuleContext) {
    AbsentSections.report(.should, in: &context)
  }
}
