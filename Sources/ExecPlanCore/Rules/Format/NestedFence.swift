import MarkdownTree

enum NestedFence: Rule {
  static let description = RuleDescription(
    name: "nested-fence", group: .format, severity: .error,
    summary: "A code fence inside the plan's own md envelope would end the envelope early.",
    rationale: """
      A plan pasted into a chat is enclosed in one fence labeled md. The first fence line inside ends that \
      envelope, and the rest is no longer part of the plan. OpenAI's PLANS.md therefore asks for indented \
      blocks inside the envelope.
      """,
    passing: [
      .plan("```md\n" + ValidPlan.text + "```\n"),
      .plan("```md\n" + ValidPlan.replacing("Concrete Steps", with: "~~~sh\nmake\n~~~") + "```\n"),
      .plan("````md\n" + ValidPlan.replacing("Concrete Steps", with: "```sh\nmake\n```") + "````\n"),
    ],
    failing: [
      .plan("```md\n" + ValidPlan.replacing("Concrete Steps", with: "↓```sh\nmake\n```") + "```\n")
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard let envelope = plan.document.envelope else { return }
    for block in plan.document.blocks where block.kind == .fencedCode && block.marker == envelope.marker {
      let length = plan.source.withBytes { bytes in
        (block.range.start..<block.range.end).prefix { bytes[$0] == block.marker }.count
      }
      // A shorter fence cannot end the envelope.
      guard length >= envelope.length else { continue }
      context.report(
        at: SourceRange(block.range.start, block.range.start + length),
        "this fence ends the plan's md envelope: indent the code by four spaces instead")
    }
  }
}
