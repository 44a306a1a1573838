import MarkdownTree

enum ChecklistInCode: Rule {
  static let description = RuleDescription(
    name: "checklist-in-code", group: .living, severity: .warning,
    summary: "Progress items are indented so far that Markdown reads them as code.",
    rationale: """
      Four leading spaces turn a line into code: the boxes appear as text, cannot be ticked in a rendered \
      page, and most tools see an empty section. The usual cause is an indented example, copied from a \
      guide.
      """,
    passing: Example.each(
      "- [ ] Read the flag.\n  - [ ] In the parser.",
      "- [x] (2025-01-20 13:04Z) Wrote the test.\n\n```md\n- [ ] Flag.\n```", in: .progress),
    failing: Example.each(
      "    ↓- [x] (2025-01-20 13:00Z) Wrote the test.\n    - [ ] Add the flag.", "\t↓- [ ] Add the flag.",
      in: .progress))

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard let progress = plan.progress, progress.codeBlock != nil, let first = progress.items.first else {
      return
    }
    let start = plan.document.textLines(of: first.block).first {
      $0.start <= first.range.start && first.range.start <= $0.end
    }
    context.report(
      at: SourceRange(start?.start ?? first.range.start, first.range.end),
      "Markdown reads these items as code: remove their indentation")
  }
}
