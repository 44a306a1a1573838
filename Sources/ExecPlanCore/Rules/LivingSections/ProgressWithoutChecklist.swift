enum ProgressWithoutChecklist: Rule {
  static let description = RuleDescription(
    name: "progress-without-checklist", group: .living, severity: .error,
    summary: "The Progress section holds no checkbox item.",
    rationale: """
      Progress tells whoever resumes the work which steps are done and which are left. Sentences cannot be \
      counted, checked or continued from; a list with checkboxes can. OpenAI's PLANS.md makes it mandatory here \
      and nowhere else.
      """,
    passing: [Example("### Parser\n\n1. [ ] Read the flag.", in: .progress)],
    failing: [
      .plan(
        ValidPlan.replacing("Progress", with: "The test is written.").replacingHeading(
          "Progress", with: "## ↓Progress"))
    ])

  static func check(_ context: inout RuleContext) {
    guard let progress = context.plan.progress, progress.items.isEmpty, let index = progress.sections.first
    else { return }
    context.report(
      at: context.plan.sections[index].heading,
      "Progress has no checkbox item: list each step as \"- [ ] …\", and as \"- [x] (2025-01-20 13:00Z) …\" once it is done"
    )
  }
}
