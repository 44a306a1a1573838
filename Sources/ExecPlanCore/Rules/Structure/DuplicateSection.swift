enum DuplicateSection: Rule {
  static let description = RuleDescription(
    name: "duplicate-section", group: .structure, severity: .warning,
    summary: "A known section appears more than once.",
    rationale: """
      Two Progress sections or two Decision Logs drift apart: one is updated, the other is read. A tool or \
      an agent that looks a section up by name finds the first and misses the rest. A milestone may have \
      sections of its own under its heading.
      """,
    passing: [
      .plan(
        ValidPlan.text + "\n## Milestones\n\n### One\n\n`sync` prints it.\n\n#### Progress\n\n- [ ] Flag.\n")
    ],
    failing: ["Decision log", "3. DECISIONS (living)", "Progress"].map {
      .plan("\(ValidPlan.text)\n## ↓\($0)\n\nSee above.\n")
    })

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for index in plan.sections.indices where plan.sections[index].isWholeName {
      guard let kind = plan.sections[index].kind, let earlier = plan.sectionIndex(kind), earlier < index
      else { continue }
      let (first, section) = (plan.sections[earlier], plan.sections[index])
      guard first.isWholeName, first.node.parent == section.node.parent, first.level == section.level else {
        continue
      }
      context.report(
        at: section.heading,
        "\"\(plan.label(of: section))\" repeats \"\(plan.label(of: first))\" (line \(first.line)): merge them"
      )
    }
  }
}
