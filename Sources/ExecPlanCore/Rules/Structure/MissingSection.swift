import MarkdownTree

enum MissingSection: Rule {
  static let description = RuleDescription(
    name: "missing-section", group: .structure, severity: .error, extensibleList: .headings,
    summary: "A section that the dialect requires is missing.",
    rationale: """
      The reader of an ExecPlan has nothing but the plan. Each required section answers a newcomer's \
      question: why the work is done, how far it is, what was decided, how to see that it works. OpenAI's \
      PLANS.md calls the four living sections mandatory, and its skeleton has the others.
      """,
    passing: [
      .plan(ValidPlan.text),
      .plan(
        ValidPlan.text
          .replacingHeading("Surprises & Discoveries", with: "### 3. SURPRISES and discoveries (MUST)")
          .replacingHeading("Decision Log", with: "A) **Decisions**\n-----")
          .replacingHeading("Plan of Work", with: "## 📌 Implementation plan: ##")),
    ],
    failing: [
      .plan("# ↓" + ValidPlan.replacing("Decision Log", with: nil).dropFirst(2)),
      .plan("# ↓" + ValidPlan.text.replacingHeading("Plan of Work", with: "## Plan of Wrok").dropFirst(2)),
    ])

  static func check(_ context: inout RuleContext) {
    AbsentSections.report(.must, in: &context)
  }
}
