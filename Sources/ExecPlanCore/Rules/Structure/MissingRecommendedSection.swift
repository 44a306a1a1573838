enum MissingRecommendedSection: Rule {
  static let description = RuleDescription(
    name: "missing-recommended-section", group: .structure, severity: .warning,
    summary: "A section that the dialect recommends is missing.",
    rationale: """
      The skeletons have sections for the exact steps, how to repeat them safely, the evidence, and the \
      interfaces that must exist at the end. If one does not apply, a sentence under its heading says so.
      """,
    passing: [
      .plan(ValidPlan.text),
      .plan(ValidPlan.text.replacingHeading("Idempotence and Recovery", with: "## Recovery")),
      .plan(ValidPlan.text.replacingHeading("Artifacts and Notes", with: "## Artefacts and notes")),
    ],
    failing: [
      .plan("# ↓" + ValidPlan.replacing("Concrete Steps", with: nil).dropFirst(2)),
      .plan(
        "# ↓" + ValidPlan.text.replacingHeading("Concrete Steps", with: "Concrete Steps:").dropFirst(2)),
    ])

  static func check(_ context: inout RuleContext) {
    AbsentSections.report(.should, in: &context)
  }
}
