import MarkdownTree

enum EmptySection: Rule {
  static let description = RuleDescription(
    name: "empty-section", group: .structure, severity: .warning,
    summary: "A known section has nothing under its heading.",
    rationale: """
      An empty section looks like an answer but is not: its reader cannot know whether there is nothing to \
      say or nobody has said it. Surprises and Outcomes may stay empty while work remains, because they are \
      written as it proceeds.
      """,
    passing: [
      Example("### Edits\n\nChange `main.swift`.", in: .planOfWork),
      .plan(ValidPlan.replacing("Surprises & Discoveries", with: "")),
    ],
    failing: ["", "<!-- later -->"].map { .plan(ValidPlan.failing("Concrete Steps", with: $0)) })

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for index in plan.sections.indices
    where plan.isBestOfKind(index) && isEmpty(plan.sections[index].blocks, in: plan) {
      let section = plan.sections[index]
      if section.kind == .surprises || section.kind == .outcomes, plan.hasWorkLeft { continue }
      let heading = plan.heading(of: section)
      // Subsections are often at the same level by mistake.
      let next = Int(section.node.next) < plan.sections.count ? plan.sections[Int(section.node.next)] : nil
      let isFollowed = next.map { $0.kind == nil && $0.level == section.level } ?? false
      let more = isFollowed ? ", or move the headings that belong to it one level down" : ""
      context.report(
        at: section.heading,
        "\"\(heading)\" is empty: write its content, or say in one sentence why it has none\(more)")
    }
  }

  private static func isEmpty(_ blocks: Range<Int>, in plan: Plan) -> Bool {
    blocks.allSatisfy { block in
      switch plan.document.blocks[block].kind {
      case .heading, .thematicBreak, .linkReferenceDefinition: return true
      case .htmlBlock: return plan.source.string(plan.document.blocks[block].range).hasPrefix("<!--")
      default: return false
      }
    }
  }
}
