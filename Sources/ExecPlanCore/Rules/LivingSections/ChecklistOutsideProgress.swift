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
    let document = plan.document
    return plan.source.withBytes { bytes in
      var block = blocks.lowerBound
      while block + 1 < blocks.upperBound {
        guard document.blocks[block].kind == .item, document.blocks[block + 1].kind == .paragraph else {
          block += 1
          continue
        }
        if let line = document.textLines(of: block + 1).first, let box = Checkbox(at: line, in: bytes),
          box.state != nil
        {
          return SourceRange(line.start, line.start + Checkbox.width)
        }
        block += 2
      }
      return nil
    }
  }
}
