import MarkdownTree

enum IncompleteConstraints: Rule {
  static let description = RuleDescription(
    name: "incomplete-constraints", group: .ssot, severity: nil,
    summary: "Constraints & Safety does not name allowed directories, forbidden operations or secrets.",
    rationale: """
      An agent that works alone must know where it may write, what it must not run, and how to handle \
      secrets. The ssot dialect asks for all three by name.
      """,
    passing: [
      Example(
        "- **Allowed Directories**: `Sources/**`\n- **Forbidden Operations**: `rm -rf`\n- **Secrets**: none",
        in: .constraintsAndSafety, dialect: "ssot")
    ],
    failing: [
      .plan(
        Dialect.ssot.validPlan.replacingEach("- **Secrets**: none are read.\n", by: "")
          .replacingHeading("Constraints & Safety", with: "## ↓Constraints & Safety"), dialect: "ssot")
    ])

  private static let keys: [(label: StaticString, name: String)] = [
    ("allowed", "Allowed Directories"), ("forbidden", "Forbidden Operations"), ("secret", "Secrets"),
  ]

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard let section = plan.section(.constraintsAndSafety), !section.blocks.isEmpty else { return }
    let text = Array(
      plan.source.bytes[section.heading.end..<max(section.heading.end, plan.end(of: section))])[...]
    let missing = keys.filter { text.firstRange(ofLowercased: $0.label) == nil }.map(\.name)
    guard !missing.isEmpty, !section.blocks.contains(where: context.isClaimed) else { return }
    context.report(
      at: section.heading,
      "this section lacks \(missing.joined(separator: ", ")): add an item for each")
  }
}
