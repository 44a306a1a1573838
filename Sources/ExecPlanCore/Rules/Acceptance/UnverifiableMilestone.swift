import MarkdownTree

enum UnverifiableMilestone: Rule {
  static let description = RuleDescription(
    name: "unverifiable-milestone", group: .acceptance, severity: .warning, readsEnglish: true,
    summary: "A milestone has neither a command nor an expected observation.",
    rationale: """
      OpenAI's PLANS.md requires each milestone to be independently verifiable: what exists at its end, \
      which command proves it, and which result to expect. Otherwise nobody knows when the milestone is \
      reached.
      """,
    passing: Example.each(
      "### Milestone 1\n\nThe flag is read. `sync --dry-run` prints one path a line.",
      "### Milestone 1\n\nThe flag is read. The proof is given under Validation and Acceptance.",
      "### Milestone 1\n\nThe flag is read.\n\n    make test", in: .milestones),
    failing: Example.each(
      "### ↓Milestone 1: the flag\n\nThe option type gains a field.",
      "### ↓The flag\n\nThe option type gains a field.", in: .milestones))

  private static let proofs = PhraseSearch(
    Observation.phrases
      + ["{validation|acceptance|concrete steps|verify|verified|run|runs}"].map { Phrase($0) })

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let unproven = plan.sections.filter {
      isMilestone($0, in: plan) && !$0.blocks.isEmpty && !context.hasCommand(in: $0.blocks)
    }
    // Most milestones contain a command, so few are searched for words.
    if unproven.isEmpty { return }
    var reader = proofs.reader(of: plan.document)
    for section in unproven where !reader.finds(in: section.blocks) {
      context.report(
        at: section.heading,
        "this milestone cannot be verified: add the command that proves it and the result to expect")
    }
  }

  /// Whether a section is directly below Milestones, or begins with "Milestone" and a number below another
  /// section.
  private static func isMilestone(_ section: PlanSection, in plan: Plan) -> Bool {
    guard section.node.parent >= 0, section.role == .instructions else { return false }
    let parent = plan.sections[Int(section.node.parent)]
    if parent.kind == .milestones { return true }
    guard section.level > 2 else { return false }
    return plan.source.withBytes { bytes in
      let heading = section.heading
      return bytes.hasPrefix("milestone ", at: heading.start, end: heading.end)
        && bytes[heading.start + 10].isDigit
    }
  }
}
