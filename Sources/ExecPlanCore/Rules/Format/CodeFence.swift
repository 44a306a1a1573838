import MarkdownTree

enum CodeFence: Rule {
  static let description = RuleDescription(
    name: "code-fence", group: .format, severity: .note,
    summary: "Code stands in a fence where the documents ask for an indented block.",
    rationale: """
      The documents behind ExecPlans ask for blocks indented by four spaces, because a plan that is pasted into a chat \
      stands in a fence itself. In a file of its own a fence does no harm, so this is a note; diagrams need one.
      """,
    passing: [Example("    make\n\n```mermaid\ngraph TD\n```", in: .concreteSteps)],
    failing: [Example("↓```sh\nmake\n```", in: .concreteSteps)])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    // Fences inside an envelope are nested-fence's.
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

  private static func isDiagram(_ info: SourceRange, _ bytes: ByteView) -> Bool {
    bytes.has("mermaid", at: info.start, before: info.end)
      || bytes.has("plantuml", at: info.start, before: info.end)
      || bytes.has("dot", at: info.start, before: info.end)
  }
}
