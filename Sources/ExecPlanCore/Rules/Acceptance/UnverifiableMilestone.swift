import MarkdownTree

enum UnverifiableMilestone: Rule {
  static let description = RuleDescription(
    name: "unverifiable-milestone", group: .acceptance, severity: .warning, readsEnglish: true,
    summary: "A milestone has neither a command nor an expected observation.",
    rationale: """
      A milestone that nobody can check is a date. OpenAI's PLANS.md asks that each one be independently \
      verifiable: what exists at its end, the command that shows it, and what is then seen.
      """,
    passing: [
      Example(
        "### Milestone 1\n\nThe flag is read. `sync --dry-run` prints one path a line.", in: .milestones),
      Example(
        "### Milestone 1\n\nThe flag is read. The proof is given under Validation and Acceptance.",
        in: .milestones),
    ],
    failing: [Example("### ↓Milestone 1: the flag\n\nThe option type gains a field.", in: .milestones)])

  private static let proofs = PhraseSearch(
    AcceptanceWithoutExpectation.observations
      + ["{validation|acceptance|concrete steps|verify|verified|run|runs}"].map { Phrase($0) })

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let commands = CommandFinder(plan: plan, prose: context.prose)
    let unproven = plan.sections.filter {
      isMilestone($0, in: plan) && !$0.blocks.isEmpty && !commands.hasCommand(in: $0.blocks)
    }
    // Most milestones hold a command; only those without are read for words of proof, all by one reader.
    if unproven.isEmpty { return }
    var reader = proofs.reader(of: plan.document)
    for section in unproven where !reader.finds(in: section.blocks) {
      context.report(
        at: section.heading,
        "this milestone cannot be checked: add the command that shows it and what is then seen")
    }
  }

  /// A direct subsection of Milestones, or a heading that begins with "Milestone" below another section.
  private static func isMilestone(_ section: PlanSection, in plan: Plan) -> Bool {
    guard section.node.parent >= 0, section.role == .instructions else { return false }
    let parent = plan.sections[Int(section.node.parent)]
    if parent.kind == .milestones { return true }
    guard section.level > 2 else { return false }
    return plan.source.withBytes { bytes in
      let heading = section.heading
      return bytes.has("milestone ", at: heading.start, before: heading.end)
        && bytes[heading.start + 10].isDigit
    }
  }
}
