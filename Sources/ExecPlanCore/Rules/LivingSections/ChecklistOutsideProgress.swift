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
    if plan.dialect.requirement(of: .acceptanceCriteria) != nil,
      let criteria = plan.sectionIndex(.acceptanceCriteria)
    {
      allowed.append(criteria)
      allowed.sort()
    }
    let blocks = plan.document.blocks
    var next = 0
    var block = 1
    while block < blocks.count {
      // Outside of lists, only quotes hold lists.
      let end = blocks[block].kind == .blockQuote ? block + 1 : max(block + 1, Int(blocks[block].next))
      defer { block = end }
      guard blocks[block].kind == .list else { continue }
      while next < allowed.count, plan.sections[allowed[next]].blocks.upperBound <= block { next += 1 }
      if next < allowed.count, plan.sections[allowed[next]].blocks.contains(block) { continue }
      if let box = firstBox(inList: block..<end, of: plan.document) {
        context.report(
          at: box, "a checklist outside Progress: move its steps there, or write it without boxes")
      }
    }
  }

  private static func firstBox(inList list: Range<Int>, of document: Document) -> SourceRange? {
    let blocks = document.blocks
    return document.source.withBytes { bytes in
      var block = list.lowerBound + 1
      while block + 1 < list.upperBound {
        guard blocks[block].kind == .item, blocks[block + 1].kind == .paragraph else {
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
