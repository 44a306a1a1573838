import MarkdownTree

enum NarrativeTable: Rule {
  static let description = RuleDescription(
    name: "narrative-table", group: .format, severity: nil,
    summary: "A table stands in a section that should be told in prose.",
    rationale: """
      OpenAI's PLANS.md wants narrative sections prose-first: a table lists what, and leaves out why one thing leads to \
      the next. Off by default, since many good plans hold a table or two.
      """,
    passing: [
      Example("| Day | Result |\n|---|---|\n| 1 | ok |", in: .artifacts), Example("Change `main.swift`."),
    ],
    failing: [Example("↓| File | Change |\n|---|---|\n| `a` | one |", in: .planOfWork)])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for block in plan.document.blocks.indices where plan.document.blocks[block].kind == .table {
      guard let kind = plan.section(ofBlock: block)?.kind,
        [.purpose, .context, .planOfWork, .milestones].contains(kind)
      else { continue }
      let range = plan.document.blocks[block].range
      let line = plan.document.blocks[block + 1 < plan.document.blocks.count ? block + 1 : block].range
      context.report(
        at: SourceRange(range.start, max(range.start, line.end)),
        "tell this in sentences: a table leaves out how its rows belong together")
    }
  }
}
