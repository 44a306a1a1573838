import MarkdownTree

enum ChecklistOutsideProgress: Rule {
  static let description = RuleDescription(
    name: "checklist-outside-progress", group: .living, severity: .warning,
    summary: "A checklist is outside Progress.",
    rationale: """
      Two checklists contradict each other sooner or later: the second is not counted, nobody resumes from \
      it, and it becomes outdated. OpenAI's PLANS.md permits checklists in Progress only. The ssot \
      dialect also permits boxes in Acceptance Criteria.
      """,
    passing: [
      Example("### Parser\n\n- [ ] Read the flag.", in: .progress),
      Example("- [the list](docs/todo.md)\n- `[ ]` is an open box\n\n```md\n- [ ] Flag.\n```"),
    ],
    failing: Example.each(
      "First:\n\n- ↓[ ] Read the flag.\n- [ ] Use it.\n\nThen:\n\n1. ↓[x] Write the help.",
      "* plain\n* ↓[ ] Read the flag."))

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    // Indices in document order. A section that contains another one comes first and ends last.
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
      // Outside a list, only a quote can contain one.
      let end = blocks[block].kind == .blockQuote ? block + 1 : max(block + 1, Int(blocks[block].next))
      defer { block = end }
      guard blocks[block].kind == .list else { continue }
      while next < allowed.count, plan.sections[allowed[next]].blocks.upperBound <= block { next += 1 }
      if next < allowed.count, plan.sections[allowed[next]].blocks.contains(block) { continue }
      if let box = firstBox(inList: block..<end, of: plan.document) {
        context.report(
          at: box, "this checklist is outside Progress: move its steps there, or remove the boxes")
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
