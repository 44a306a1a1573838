import MarkdownTree

enum StatusMismatch: Rule {
  static let description = RuleDescription(
    name: "status-mismatch", group: .living, severity: .warning,
    summary: "The status line says one thing and the boxes another.",
    rationale: """
      People read the status line, agents the boxes. Where "COMPLETE" stands above open steps, one of them acts on a \
      false picture: work is dropped, or done twice.
      """,
    passing: [
      .plan(ValidPlan.withStatus("IN PROGRESS")),
      .plan(ValidPlan.withStatus("BLOCKED")),
      .plan(ValidPlan.withStatus("DRAFT").replacingEach("Wrote the failing test", by: "Drafted this plan")),
    ],
    failing: [
      .plan(ValidPlan.withStatus("↓COMPLETE")),
      .plan(ValidPlan.withStatus("**↓Done** (2025-01-21)")),
      .plan(ValidPlan.withStatus("↓DRAFT")),
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard let progress = plan.progress else { return }
    let open = progress.openCount
    guard let status = plan.statusLine, let state = status.state else {
      if open > 0 { reportFiled(open, progress, in: &context) }
      return
    }
    switch state {
    case .complete where open > 0:
      context.report(
        at: status.value,
        "the status says \"\(context.words(status.value))\", but \(open == 1 ? "one step is" : "\(open) steps are") open: check the boxes or change the status"
      )
    case .draft:
      let done = progress.items.indices.count {
        progress.items[$0].state == .completed && !progress.withDescription(of: $0, isDrafting)
      }
      guard done > 0 else { return }
      context.report(
        at: status.value,
        "the status says \"\(context.words(status.value))\", but \(done == 1 ? "one step is" : "\(done) steps are") completed: change the status"
      )
    case .blocked, .superseded: return
    default: if open > 0 { reportFiled(open, progress, in: &context) }
    }
  }

  /// A plan in a folder of finished ones whose steps are open.
  private static func reportFiled(_ open: Int, _ progress: ProgressSection, in context: inout RuleContext) {
    guard let path = context.path, let folder = path.withBytes(finishedFolder),
      let index = progress.sections.first
    else { return }
    context.report(
      at: context.plan.sections[index].heading,
      "the plan is filed under \"\(folder)\", but \(open == 1 ? "one step is" : "\(open) steps are") open: check the boxes or move the plan"
    )
  }

  /// The innermost folder of finished plans in a path, as it is written.
  private static func finishedFolder(_ path: ByteView) -> String? {
    var folder: Range<Int>?
    var start = 0
    while true {
      let end = path.first(UInt8(ascii: "/"), from: start, limit: path.count)
      guard end < path.count else { return folder.map(path.string) }
      if finishedFolders.contains(path, start..<end) { folder = start..<end }
      start = end + 1
    }
  }

  private static let finishedFolders = WordSet("completed complete done archive archived finished")

  /// Steps of making the plan itself are done while it is a draft.
  static func isDrafting(_ description: ByteView) -> Bool {
    var isFound = false
    draftingWords.find(in: description) { _, word in
      isFound =
        !description.endsWithLetter(before: word.lowerBound)
        && !description.beginsWithLetter(at: word.upperBound)
      return isFound
    }
    return isFound
  }

  private static let draftingWords = KeywordSearch(
    """
    draft, drafted, drafting, plan, execplan, research, researched, read, review, reviewed, investigate, \
    investigated, explored, approval, approved, planning, survey, surveyed, inspected, gathered, confirmed, located, \
    analysed, analyzed, audit, audited, mapped, captured, identified, examined, baseline
    """)
}
