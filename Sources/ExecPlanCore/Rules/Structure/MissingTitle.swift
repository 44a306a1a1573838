import MarkdownTree

enum MissingTitle: Rule {
  static let description = RuleDescription(
    name: "missing-title", group: .structure, severity: .error,
    summary: "The plan does not begin with a level-1 heading.",
    rationale: """
      The title is how people, agents and reports name the plan. Every document behind ExecPlans starts its \
      skeleton with one, "# " and a short description of the work. Front matter, comments and badges may stand \
      above it; anything else reads as if a part of the plan had been lost.
      """,
    passing: [
      .plan("<!-- generated -->\n\n# Add a dry-run flag\n\n" + ValidPlan.body)
    ],
    failing: [
      .plan("↓" + ValidPlan.body),
      .plan("Some words first.\n\n# ↓Add a dry-run flag\n\n" + ValidPlan.body),
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard let title = plan.titleSection else {
      let start = plan.source.contentStart
      let first = plan.document.blocks.dropFirst().first?.range ?? SourceRange(start, start)
      return context.report(
        at: SourceRange(first.start, first.start),
        "the plan has no title: begin it with \"# \" and a short description of the work")
    }
    for block in 1..<max(1, Int(title.node.heading)) where !mayPrecede(block, in: plan) {
      return context.report(
        at: title.heading, "the title comes after other content: make it the first thing in the plan")
    }
  }

  private static func mayPrecede(_ block: Int, in plan: Plan) -> Bool {
    let record = plan.document.blocks[block]
    switch record.kind {
    case .frontMatter, .linkReferenceDefinition, .thematicBreak: return true
    case .htmlBlock: return true
    case .paragraph:
      // Badges are images, mostly linked ones.
      let text = plan.source.string(record.range)
      return text.hasPrefix("![") || text.hasPrefix("[![") || text.hasPrefix("<")
    default: return false
    }
  }
}
