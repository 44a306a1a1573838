import MarkdownTree

enum UnclosedFence: Rule {
  static let description = RuleDescription(
    name: "unclosed-fence", group: .structure, severity: .error,
    summary: "A code fence is never closed, so the rest of the plan is code.",
    rationale: """
      Everything after an opening fence without a closing one is a code block. Its headings are not sections \
      and its checkboxes not items: readers see a wall of code, and tools see a plan that ends at the fence.
      """,
    passing: Example.each(
      "```sh\nmake\n```\n\nThen look at the output.", "```sh\nmake\n`````\n\nThe end.", in: .concreteSteps),
    failing: ["↓```sh\nmake", "↓~~~\nmake", "↓```sh\nmake\n``` # not the end", "↓````sh\nmake\n```"].map {
      .plan("\(ValidPlan.text)\n\($0)\n\n## Notes\n\nThe end.\n")
    })

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    // Outside lists and quotes, an unclosed fence extends to the end of the text, so it is the last block.
    guard let last = plan.document.blocks.indices.last else { return }
    let block = plan.document.blocks[last]
    guard block.kind == .fencedCode, !block.isClosed, block.parent == 0 else { return }
    let firstLine = SourceRange(
      block.range.start, min(block.range.end, block.range.start + fenceLength(block, plan)))
    var message = "this code fence is not closed"
    let swallowed = headings(in: last, of: plan)
    if let first = swallowed.first {
      let more = swallowed.count > 1 ? " and \(swallowed.count - 1) more" : ""
      message += " and swallows the heading \"\(first)\"\(more)"
    }
    context.report(at: firstLine, message + ": close it where the code ends")
  }

  private static func fenceLength(_ block: Block, _ plan: Plan) -> Int {
    plan.source.withBytes { bytes in
      var length = 0
      while bytes[block.range.start + length] == block.marker, length < 64 { length += 1 }
      return length
    }
  }

  /// The texts of lines that would be headings of level 2 or deeper. A single number sign begins a comment in
  /// most code.
  private static func headings(in block: Int, of plan: Plan) -> [String] {
    plan.document.textLines(of: block).compactMap { line in
      let text = plan.source.string(line)
      let level = text.prefix { $0 == "#" }.count
      guard (2...6).contains(level), text.dropFirst(level).first == " " else { return nil }
      return String(text.dropFirst(level + 1))
    }
  }
}
