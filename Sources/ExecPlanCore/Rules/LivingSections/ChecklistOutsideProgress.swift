import MarkdownTree

enum ChecklistOutsideProgress: Rule {
  static let description = RuleDescription(
    name: "checklist-outside-progress", group: .living, severity: .warning,
    summary: "A checklist stands in another section than Progress.",
    rationale: """
      Two lists of boxes tell two stories: the second is not counted, not resumed from, and soon out of date. \
      OpenAI's PLANS.md permits checklists in Progress only. In the ssot dialect the Acceptance Criteria have boxes \
      too.
      """,
    passing: [
      Example("### Parser\n\n- [ ] Read the flag.", in: .progress),
      Example("- [the list](docs/todo.md)\n- plain"),
    ],
    failing: [Example("First:\n\n- ↓[ ] Read the flag.\n- [ ] Use it.\n\nThen:\n\n1. ↓[x] Write the help.")])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    // By their indices, in order; where one holds another, it comes first and ends last.
    var allowed = plan.progress?.sections ?? []
    if plan.dialect.spec(of: .acceptanceCriteria) != nil,
      let criteria = plan.sectionIndex(.acceptanceCriteria)
    {
      allowed.append(criteria)
      allowed.sort()
    }
    let blocks = plan.document.blocks
    var next = 0
    var block = 0
    while block < blocks.count {
      guard blocks[block].kind == .list else {
        block += 1
        continue
      }
      while next < allowed.count, plan.sections[allowed[next]].blocks.upperBound <= block { next += 1 }
      if next < allowed.count, plan.sections[allowed[next]].blocks.contains(block) {
        block += 1
        continue
      }
      let end = Int(blocks[block].next)
      if let box = firstBox(inList: block..<end, of: plan) {
        context.report(
          at: box, "a checklist outside Progress: move its steps there, or write it without boxes")
      }
      block = max(block + 1, end)
    }
  }

  private static func firstBox(inList blocks: Range<Int>, of plan: Plan) -> SourceRange? {
    for block in blocks {
      if let box = firstBox(ofItem: block, in: plan) { return box }
    }
    return nil
  }

  private static func firstBox(ofItem block: Int, in plan: Plan) -> SourceRange? {
    guard plan.document.blocks[block].kind == .item, block + 1 < plan.document.blocks.count,
      plan.document.blocks[block + 1].kind == .paragraph,
      let line = plan.document.textLines(of: block + 1).first,
      let box = plan.source.withBytes({ Checkbox(at: line, in: $0) }), box.state != nil
    else { return nil }
    return SourceRange(line.start, line.start + Checkbox.width)
  }
}
