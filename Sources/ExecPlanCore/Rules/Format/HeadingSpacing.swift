import MarkdownTree

enum HeadingSpacing: Rule {
  static let description = RuleDescription(
    name: "heading-spacing", group: .format, severity: .note,
    summary: "A heading is not followed by a blank line.",
    rationale: """
      The ExecPlan guides ask for two newlines after every heading. Some renderers and many simple tools \
      treat the line below a heading as part of it.
      """,
    passing: [Example("### Edits\n\nChange `main.swift`.\n\n### Tests\n\nAdd one.")],
    failing: Example.each(
      "### ↓Edits\nChange `main.swift`.",
      "### ↓Edits\n- Change `main.swift`.",
      "First.\n\n↓Edits\n---\nChange `main.swift`."))

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for section in plan.sections {
      let heading = Int(section.node.heading)
      let next = Int(plan.document.blocks[heading].next)
      guard next < plan.document.blocks.count else { continue }
      if plan.document.blocks[next].line == plan.document.blocks[heading].endLine + 1 {
        context.report(at: section.heading, "no blank line follows this heading: add one")
      }
    }
  }
}
