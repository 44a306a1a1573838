import MarkdownTree

enum StatusMismatch: Rule {
  static let description = RuleDescription(
    name: "status-mismatch", group: .living, severity: .warning,
    summary: "The status contradicts the checkboxes.",
    rationale: """
      People read the status line, agents the boxes. If "COMPLETE" appears above open steps, one of them is \
      misled: work is dropped or done twice.
      """,
    passing: ["IN PROGRESS", "BLOCKED", "Superseded by `plans/next.md`"]
      .map { .plan(ValidPlan.withStatus($0)) } + [
        .plan(ValidPlan.withStatus("DRAFT").replacingEach("Wrote the failing test", by: "Drafted this plan")),
        .plan(ValidPlan.finished.replacingEach("\n\n## Purpose", by: "\n\nStatus: COMPLETE\n\n## Purpose")),
      ],
    failing: ["↓COMPLETE", "↓shipped", "**↓Done** (2025-01-21)", "↓DRAFT"]
      .map { .plan(ValidPlan.withStatus($0)) })

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard let progress = plan.progress else { return }
    let open = progress.openCount
    guard let status = plan.statusLine, let state = status.state else {
      if open > 0 { reportFiled(open, progress, in: &context) }
      return
    }
    let text = context.oneLineText(of: status.value)
    switch state {
    case .complete where open > 0:
      context.report(
        at: status.value,
        "the status is \"\(text)\", but \(steps(open)) open: finish them or change the status")
    case .draft:
      let done = progress.items.indices.count {
        progress.items[$0].state == .completed && !progress.isDrafting($0)
      }
      guard done > 0 else { return }
      context.report(
        at: status.value,
        "the status is \"\(text)\", but \(steps(done)) completed: change the status")
    case .blocked, .superseded: return
    default: if open > 0 { reportFiled(open, progress, in: &context) }
    }
  }

  private static func steps(_ count: Int) -> String { count == 1 ? "one step is" : "\(count) steps are" }

  /// Reports a plan with open steps that is in a folder of finished plans.
  private static func reportFiled(_ open: Int, _ progress: ProgressSection, in context: inout RuleContext) {
    guard let path = context.path, let folder = path.withBytes(finishedFolder),
      let index = progress.sections.first
    else { return }
    context.report(
      at: context.plan.sections[index].heading,
      "the plan is in the folder \"\(folder)\", but \(steps(open)) open: tick them or move the plan")
  }

  /// The innermost folder of finished plans in a path, as written.
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
}
