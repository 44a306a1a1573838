import MarkdownTree

enum MissingSection: Rule {
  static let description = RuleDescription(
    name: "missing-section", group: .structure, severity: .error, extensibleList: .headings,
    summary: "A section that the dialect makes mandatory is absent.",
    rationale: """
      The reader of an ExecPlan has nothing but the plan. Each mandatory section answers a question that \
      somebody without memory of the work will have: why, where things stand, what was decided, how to know \
      that it works. OpenAI's PLANS.md calls the four living sections not optional, and its skeleton holds \
      the others.
      """,
    passing: [
      .plan(ValidPlan.text),
      .plan(
        ValidPlan.text.replacingHeading(
          "Surprises & Discoveries", with: "### 3. SURPRISES and discoveries (MUST)")),
    ],
    failing: [
      .plan("# ↓" + ValidPlan.replacing("Decision Log", with: nil).dropFirst(2)),
      .plan("# ↓" + ValidPlan.text.replacingHeading("Plan of Work", with: "## Plan of Wrok").dropFirst(2)),
    ])

  static func check(_ context: inout RuleContext) {
    AbsentSections.report(.must, in: &context)
  }
}
