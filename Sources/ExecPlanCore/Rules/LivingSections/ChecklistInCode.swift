import MarkdownTree

enum ChecklistInCode: Rule {
  static let description = RuleDescription(
    name: "checklist-in-code", group: .living, severity: .warning,
    summary: "Progress items are indented so far that Markdown takes them for code.",
    rationale: """
      Four blanks before a line make it code: the boxes are shown as text, cannot be ticked where Markdown is \
      rendered, and most tools see an empty section. It comes from copying the indented example of a guide.
      """,
    passing: [Example("- [ ] Read the flag.\n  - [ ] In the parser.", in: .progress)],
    failing: [Example("    ↓- [x] (2025-01-20 13:00Z) Wrote the test.\n    - [ ] Add the flag.", in: .progress)])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for index in plan.progress?.sections ?? [] {
      for block in plan.sections[index].blocks where plan.document.blocks[block].kind == .indentedCode {
        let first = plan.source.withBytes { bytes in
          plan.document.textLines(of: block).first { line in
            bytes[line.start] == UInt8(ascii: "-")
              && Checkbox(at: SourceRange(min(line.start + 2, line.end), line.end), in: bytes)?.state != nil
          }
        }
        if let first {
          context.report(at: first, "these items are code to Markdown: take out the four blanks before them")
        }
      }
    }
  }
}
