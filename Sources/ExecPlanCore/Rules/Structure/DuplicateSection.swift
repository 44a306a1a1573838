enum DuplicateSection: Rule {
  static let description = RuleDescription(
    name: "duplicate-section", group: .structure, severity: .warning,
    summary: "A known section stands twice.",
    rationale: """
      Two Progress sections or two Decision Logs drift apart: one is kept current, the other is believed. Tools \
      and agents that look a section up by its name find the first and miss the rest. A milestone may keep \
      sections of its own under its heading.
      """,
    passing: [
      .plan(
        ValidPlan.text
          + "\n## Milestones\n\n### Milestone 1\n\n`sync --dry-run` prints one path.\n\n#### Progress\n\n- [ ] Read the flag.\n"
      )
    ],
    failing: [.plan(ValidPlan.text + "\n## ↓Decision log\n\nSee above.\n")])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for index in plan.sections.indices where plan.sections[index].isWholeName {
      guard let kind = plan.sections[index].kind, let served = plan.sectionIndex(kind), served < index
      else { continue }
      let (first, section) = (plan.sections[served], plan.sections[index])
      guard first.isWholeName, first.node.parent == section.node.parent, first.level == section.level else {
        continue
      }
      context.report(
        at: section.heading,
        "\"\(plan.label(of: section))\" is a second \"\(plan.label(of: first))\" (line \(first.line)): merge the two"
      )
    }
  }
}
