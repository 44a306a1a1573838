import MarkdownTree

enum MissingOutcome: Rule {
  static let description = RuleDescription(
    name: "missing-outcome", group: .living, severity: .warning,
    summary: "Every step is done, and Outcomes is empty or still pending.",
    rationale: """
      At the end the plan compares the result with its purpose: what was reached, what was left out, what was \
      learned. Without it the next team repeats the same detours. OpenAI's PLANS.md asks for the entry at \
      completion.
      """,
    passing: [
      .plan(ValidPlan.text),
      .plan(ValidPlan.finished),
    ],
    failing: [
      .plan(
        ValidPlan.finished.replacingEach("The flag works and is documented.", by: "Pending.")
          .replacingHeading("Outcomes & Retrospective", with: "## ↓Outcomes & Retrospective"))
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard !plan.hasWorkLeft, let section = plan.section(.outcomes) else { return }
    // More than one says something.
    let paragraphs = Array(section.blocks.lazy.filter { isText(plan.document.blocks[$0].kind) }.prefix(2))
    guard paragraphs.count <= 1, !paragraphs.contains(where: context.isClaimed) else { return }
    if let paragraph = paragraphs.first {
      let text = plan.source.string(plan.document.blocks[paragraph].range)
      guard text.allSatisfy(\.isWhitespace) || isPending(text) else { return }
    }
    guard isCarriedOut(plan) else { return }
    context.report(
      at: section.heading,
      "all steps are done, but nothing is said of the outcome: compare the result with the purpose")
  }

  private static func isText(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .indentedCode, .fencedCode, .tableCell: true
    default: false
    }
  }

  private static func isPending(_ text: String) -> Bool {
    let isWord = { (character: Character) in character.isLetter || character == "/" }
    let first = text.drop { !isWord($0) }.prefix(while: isWord).lowercased()
    // "Not applicable" and "To be completed …" say little; a long text says something, unless it begins by saying
    // that it does not.
    if ["pending", "tbd", "todo"].contains(first) { return true }
    guard ["none", "n/a", "nothing", "not", "to", "will", "in"].contains(first) else { return false }
    return text.split { !isWord($0) }.count <= 12
  }

  /// Whether more was done than drafting the plan. A list that keeps its open steps as plain bullets is not finished
  /// either.
  private static func isCarriedOut(_ plan: Plan) -> Bool {
    guard let progress = plan.progress, plan.statusLine?.state != .draft else { return false }
    return !hasPlainItems(progress, in: plan)
      && progress.items.indices.contains { index in
        progress.items[index].state == .completed
          && !progress.withDescription(of: index, StatusMismatch.isDrafting)
      }
  }

  /// Whether there are items without a box. A plain item counts where no box comes after it or around it.
  private static func hasPlainItems(_ progress: ProgressSection, in plan: Plan) -> Bool {
    let items = progress.items
    let blocks = plan.document.blocks
    var lastEnd: Int32 = 0
    for index in items.indices { lastEnd = max(lastEnd, blocks[items[index].block].next) }
    var next = 0  // Items are in the order of the text.
    for section in progress.sections {
      for block in plan.sections[section].blocks where blocks[block].kind == .item {
        while next < items.count, items[next].block < block { next += 1 }
        let isBoxed = next < items.count && items[next].block == block
        if !isBoxed, blocks[block].next >= lastEnd { return true }
      }
    }
    return false
  }
}
