import MarkdownTree

enum NarrativeTable: Rule {
  static let description = RuleDescription(
    name: "narrative-table", group: .format, severity: nil,
    summary: "A table appears in a section that should be prose.",
    rationale: """
      OpenAI's PLANS.md asks for prose in narrative sections: a table lists what to do, but not why one step \
      leads to the next. Off by default, since many good plans have a table or two.
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
        "write this table as prose, which shows how the rows relate")
    }
  }
}
