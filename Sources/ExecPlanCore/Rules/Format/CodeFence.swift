import MarkdownTree

enum CodeFence: Rule {
  static let description = RuleDescription(
    name: "code-fence", group: .format, severity: .note,
    summary: "Code is fenced instead of indented.",
    rationale: """
      The ExecPlan guides ask for code indented by four spaces, because a plan pasted into a chat is itself \
      inside a fence. In a separate file a fence is harmless, so this is a note. Diagrams need a fence.
      """,
    passing: Example.each("    make\n\n```mermaid\ngraph TD\n```", in: .concreteSteps),
    failing: Example.each("↓```sh\nmake\n```", "- We begin:\n\n  ↓~~~\n  make\n  ~~~", in: .concreteSteps))

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    // In an envelope, nested-fence reports fences.
    guard plan.document.envelope == nil, plan.document.has(.fencedCode) else { return }
    let blocks = plan.document.blocks
    for block in blocks.indices where blocks[block].kind == .fencedCode {
      let info = plan.document.info(of: block)
      if plan.source.withBytes({ isDiagram(info, $0) }) { continue }
      let range = blocks[block].range
      context.report(
        at: SourceRange(range.start, min(range.end, range.start + 3)),
        "indent this code by four spaces instead of fencing it")
    }
  }

  private static let diagrams: [StaticString] = ["mermaid", "plantuml", "dot"]

  private static func isDiagram(_ info: SourceRange, _ bytes: ByteView) -> Bool {
    diagrams.contains { bytes.hasPrefix($0, at: info.start, end: info.end) }
  }
}
