import MarkdownTree

enum UnknownCheckbox: Rule {
  static let description = RuleDescription(
    name: "unknown-checkbox", group: .living, severity: .warning,
    summary: "A checkbox in Progress has an unknown mark.",
    rationale: """
      Readers and tools know `[ ]`, `[x]`, `[~]` and `[-]`. An item with any other mark is neither open nor \
      done: it drops out of every count.
      """,
    passing: Example.each(
      "- [x] (2025-01-20 13:00Z) Test.\n- [ ] Flag.\n- [x](docs/list.md) is the list.\n- [?](#why) says why.",
      "- [X] (2025-01-20) Flag.\n- [-] Old spelling.\n- [?][why] says why.\n\n[why]: docs/why.md",
      in: .progress),
    failing: Example.each(
      "- [ ] Test.\n- ↓[?] Flag.\n- ↓[] Help.\n- ↓[ x ] Release.",
      "- [ ] Test.\n- ↓[y] Flag.\n- ↓[x]Help.\n  - ↓[!] Index.\n- ↓[✓] Release.\n- ↓[  ] Notes.",
      in: .progress))

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for index in plan.progress?.sections ?? [] {
      for block in plan.sections[index].blocks where plan.document.blocks[block].kind == .item {
        guard block + 1 < plan.document.blocks.count, plan.document.blocks[block + 1].kind == .paragraph,
          let line = plan.document.textLines(of: block + 1).first,
          let box = plan.source.withBytes({ unknownBox(at: line, $0) })
        else { continue }
        context.report(
          at: box,
          """
          "\(context.oneLineText(of: box))" is not a known checkbox: use [ ] for open, [x] for done, \
          [~] for partly done or [-] for dropped
          """)
      }
    }
  }

  /// A box with at most one character, which may be between spaces, and a space after it: `[?] `, `[ x ] `.
  private static func unknownBox(at line: SourceRange, _ bytes: ByteView) -> SourceRange? {
    guard bytes[line.start] == "[" else { return nil }
    if let box = Checkbox(at: line, in: bytes), box.state != nil { return nil }
    var end = line.start + 1
    var characters = 0
    while end < line.end, bytes[end] != "]" {
      if !bytes[end].isBlank, bytes[end] & 0xC0 != 0x80 { characters += 1 }
      end += 1
    }
    guard end < line.end, characters <= 1, end - line.start <= 6 else { return nil }
    // "[x]Flag" lacks the space after the box; "[x](…)" is a link.
    let lacksSpace = characters == 1 && end == line.start + 2 && bytes[end + 1].isLetter && end + 1 < line.end
    guard end + 1 == line.end || bytes[end + 1].isBlank || lacksSpace else { return nil }
    return SourceRange(line.start, end + 1)
  }
}
