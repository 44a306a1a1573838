import MarkdownTree

enum MissingTitle: Rule {
  static let description = RuleDescription(
    name: "missing-title", group: .structure, severity: .error,
    summary: "The plan does not begin with a level-1 heading.",
    rationale: """
      People, agents and reports name the plan by its title. Every ExecPlan skeleton begins with one: "# " \
      and a short description of the work. Front matter, comments and badges may come first; other content \
      suggests that part of the plan was lost.
      """,
    passing: ["<!-- generated -->\n\n", "[![ok](a.svg)](b)\n\n", "---\nowner: Ada\n---\n\n"].map {
      .plan("\($0)# Add a dry-run flag\n\n\(ValidPlan.body)")
    } + [.plan("Add a dry-run flag\n=====\n\n\(ValidPlan.body)")],
    failing: [
      .plan("↓" + ValidPlan.body),
      .plan("↓## Add a dry-run flag\n\n" + ValidPlan.body),
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
        at: title.heading, "other content precedes the title: move the title to the beginning of the plan")
    }
  }

  private static func mayPrecede(_ block: Int, in plan: Plan) -> Bool {
    let record = plan.document.blocks[block]
    switch record.kind {
    case .frontMatter, .linkReferenceDefinition, .thematicBreak, .htmlBlock: return true
    case .paragraph:
      // A badge is an image, usually inside a link.
      let text = plan.source.string(record.range)
      return text.hasPrefix("![") || text.hasPrefix("[![") || text.hasPrefix("<")
    default: return false
    }
  }
}
