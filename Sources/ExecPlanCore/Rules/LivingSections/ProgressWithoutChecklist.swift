enum ProgressWithoutChecklist: Rule {
  static let description = RuleDescription(
    name: "progress-without-checklist", group: .living, severity: .error,
    summary: "The Progress section has no checkbox item.",
    rationale: """
      Progress shows whoever resumes the work which steps are done and which are left. Sentences cannot be \
      counted, ticked or continued from; a checklist can. OpenAI's PLANS.md requires one here, and allows \
      none elsewhere.
      """,
    passing: Example.each("### Parser\n\n1. [ ] Read the flag.", "+ [ ] Read the flag.", in: .progress),
    failing: [
      "The test is written.", "- The test is written.\n- The flag is missing.", "```md\n- [ ] Flag.\n```",
    ].map { .plan(ValidPlan.failing("Progress", with: $0)) })

  static func check(_ context: inout RuleContext) {
    guard let progress = context.plan.progress, progress.items.isEmpty, let index = progress.sections.first
    else { return }
    context.report(
      at: context.plan.sections[index].heading,
      """
      Progress has no checkbox item: list each step as "- [ ] …", and as "- [x] (2025-01-20 13:00Z) …" \
      once it is done
      """)
  }
}
