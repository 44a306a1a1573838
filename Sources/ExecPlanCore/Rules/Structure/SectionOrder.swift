enum SectionOrder: Rule {
  static let description = RuleDescription(
    name: "section-order", group: .structure, severity: nil,
    summary: "The required sections are not in the dialect's order.",
    rationale: """
      Where a dialect fixes the order, agents rely on it to parse a plan, and people to find a section. The \
      rule is off in other dialects.
      """,
    passing: [.plan(ValidPlan.text)],
    failing: [
      .plan(ValidPlan.replacing("Decision Log", with: nil) + "\n## ↓Decision Log\n\nNone yet.\n")
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let wanted = plan.dialect.sections.filter { $0.level == .must }
    let present = wanted.enumerated().compactMap { rank, spec in plan.section(spec.kind).map { (rank, $0) } }
      .sorted { $0.1.line < $1.1.line }
    let kept = longestOrdered(present.map(\.0))
    guard let (rank, section) = present.first(where: { !kept.contains($0.0) }) else { return }
    let position = rank == 0 ? "before the other required sections" : "after \"\(wanted[rank - 1].title)\""
    context.report(
      at: section.heading, "\"\(plan.heading(of: section))\" is out of order: move it \(position)")
  }

  /// The longest increasing subsequence. Ranks outside it are out of order. Quadratic in the few sections.
  private static func longestOrdered(_ ranks: [Int]) -> Set<Int> {
    var best: [[Int]] = []
    for (index, rank) in ranks.enumerated() {
      let before = best[..<index].filter { ($0.last ?? 0) < rank }.max { $0.count < $1.count } ?? []
      best.append(before + [rank])
    }
    return Set(best.max { $0.count < $1.count } ?? [])
  }
}
