import MarkdownTree

enum MissingOutcome: Rule {
  static let description = RuleDescription(
    name: "missing-outcome", group: .living, severity: .warning,
    summary: "Every step is done, but Outcomes is empty or still pending.",
    rationale: """
      At the end the plan compares the result with its purpose: what was achieved, what was not, what was \
      learned. Without it, the next team repeats the same detours. OpenAI's PLANS.md asks for the entry at \
      completion.
      """,
    passing: [
      .plan(ValidPlan.text),
      .plan(ValidPlan.finished),
      .plan(ValidPlan.withOutcome("The flag works; the help is missing and follows in its own plan.")),
      .plan(
        ValidPlan.withOutcome("Not a single file was lost: the list is sorted and the flag read, as asked.")),
      .plan(ValidPlan.replacing("Outcomes & Retrospective", with: "Pending.")),
    ],
    failing: ["Pending.", "To be completed.", "TBD", "- (not completed yet)", "", "None yet."].map {
      .plan(
        ValidPlan.withOutcome($0)
          .replacingHeading("Outcomes & Retrospective", with: "## ↓Outcomes & Retrospective"),
        alsoFinds: ["empty-section", "placeholder"])
    })

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard !plan.hasWorkLeft, let section = plan.section(.outcomes) else { return }
    // Two or more blocks of content are an outcome.
    let paragraphs = Array(section.blocks.lazy.filter { plan.document.blocks[$0].kind.isContent }.prefix(2))
    guard paragraphs.count <= 1, !paragraphs.contains(where: context.isClaimed) else { return }
    if let paragraph = paragraphs.first {
      let text = plan.source.string(plan.document.blocks[paragraph].range)
      guard text.allSatisfy(\.isWhitespace) || isPending(text) else { return }
    }
    guard isCarriedOut(plan) else { return }
    context.report(
      at: section.heading,
      "every step is done, but the outcome is missing: compare the result with the purpose")
  }

  private static func isPending(_ text: String) -> Bool {
    let isWord = { (character: Character) in character.isLetter || character == "/" }
    let first = text.drop { !isWord($0) }.prefix(while: isWord).lowercased()
    // "Pending" marks a text of any length, "Not …" and "To be …" only a short one.
    if ["pending", "tbd", "todo"].contains(first) { return true }
    guard ["none", "n/a", "nothing", "not", "to", "will", "in"].contains(first) else { return false }
    return text.split { !isWord($0) }.count <= 12
  }

  /// Whether more was done than drafting the plan, and Progress has no items without a box.
  private static func isCarriedOut(_ plan: Plan) -> Bool {
    guard let progress = plan.progress, plan.statusLine?.state != .draft else { return false }
    return !hasPlainItems(progress, in: plan)
      && progress.items.indices.contains { index in
        progress.items[index].state == .completed && !progress.isDrafting(index)
      }
  }

  /// An item without a box counts unless it ends before the last item with a box does.
  private static func hasPlainItems(_ progress: ProgressSection, in plan: Plan) -> Bool {
    let items = progress.items
    let blocks = plan.document.blocks
    var lastEnd: Int32 = 0
    for index in items.indices { lastEnd = max(lastEnd, blocks[items[index].block].next) }
    var next = 0  // Items are in document order.
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
