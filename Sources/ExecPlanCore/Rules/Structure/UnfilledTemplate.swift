import MarkdownTree

enum UnfilledTemplate: Rule {
  static let description = RuleDescription(
    name: "unfilled-template", group: .structure, severity: .error, claimsBlocks: true,
    summary: "The plan still contains guidance or an unfilled slot from the skeleton.",
    rationale: """
      The skeleton says what to write. Where its guidance remains, nothing has been written, and the reader \
      finds advice on writing plans instead of a plan. The same holds for slots: "<name of the file>", \
      "[describe the change]", "Decision: …".
      """,
    passing: [
      Example(
        "Change `Map<Key, Value>` in the map.\n\nPress <kbd>Ctrl</kbd>, see <https://example.com>.<br>",
        in: .artifacts)
    ]
      + Example.each(
        "Rename `<old name>` in `/var/<user>/notes`.\n\n    fill <the gap>",
        "Sort a List<Int> and a Dictionary<String, Int>; call `sort<Row>()`.",
        "If a < b and c > d, swap; see [the list](docs/list.md) and <ada@example.org>.",
        "The component <Button> and <Menu /> render [1] and [a].",
        "<details>\n<summary>More</summary>\n\nWords.\n\n</details>",
        "Wait for it ... and go on: the rest follows…"),
    failing: Example.each(
      "↓Walk through the edits in the order they are made. For each one, name\nthe file.",
      "Change ↓<name of the file> first.", "Write to ↓<path> and read it.", "Touch at most ↓<N> files.",
      "- ↓[describe the change]", "↓[Insert the name here] comes first.", "↓<describe the change>",
      "| Part | Change |\n|---|---|\n| list | ↓<what changes> |")
      + Example.each(
        "- Decision: ↓…\n  Rationale: It is short.\n  Date/Author: 2025-01-20, Ada",
        "- Decision: ↓...\n  Rationale: Tools.\n  Date/Author: 2025-01-20, Ada", in: .decisionLog)
      + [Example("- Observation: ↓…\n  Evidence: It is slow.", in: .surprises)])

  static let phrases =
    (Dialect.builtIn.flatMap(\.guidance) + KnownGuidance.openings).map { Phrase($0) }
    + KnownGuidance.leadIns.map { Phrase($0, counts: .alone) }

  /// A lead-in that other text follows is not guidance, and is checked like any text.
  static func claimedBlocks(in context: RuleContext) -> [Int] {
    let matches = context.matches.filter {
      $0.beginsSentence(in: context.plan.document) && context.phrase(of: $0).condition != .alone
    }
    return copiedBlocks(of: context.plan) + matches.map(\.block)
  }

  /// Blocks that begin like a paragraph of the repository's own skeleton.
  private static func copiedBlocks(of plan: Plan) -> [Int] { plan.dialect.openings.blocks(in: plan.document) }

  static func check(_ context: inout RuleContext) {
    let copiedBlocks = copiedBlocks(of: context.plan)
    /// The blocks reported for a phrase, in order.
    var reported: [Int] = []
    var leadIns = LeadInSections()
    for match in context.matches where match.beginsSentence(in: context.plan.document) {
      if context.phrase(of: match).condition == .alone, leadIns.introduces(match, in: context) { continue }
      if reported.last == match.block { continue }
      reported.append(match.block)
      context.report(at: match.range, guidanceMessage)
    }
    for block in copiedBlocks where !reported.sortedContains(block) {
      let line = context.plan.document.textLines(of: block).first ?? context.plan.document.blocks[block].range
      context.report(at: line, guidanceMessage)
    }
    if let status = context.plan.statusLine?.value, context.plan.source.withBytes({ isChoice(status, $0) }) {
      context.report(at: status, "the status is a list of choices: keep one of them")
    }
    for slot in SlotParser(plan: context.plan, prose: context.prose).slots
    where !reported.sortedContains(slot.block) && !copiedBlocks.sortedContains(slot.block) {
      let text = context.oneLineText(of: slot.range)
      context.report(at: slot.range, "\(text) is an unfilled slot: replace it")
    }
  }

  private static let guidanceMessage =
    "this is guidance from the skeleton: replace it with the content of this plan"

  /// Whether a status is a menu: "DRAFT | APPROVED | …".
  private static func isChoice(_ status: SourceRange, _ bytes: ByteView) -> Bool {
    bytes.first(UInt8(ascii: "|"), from: status.start, limit: status.end) < status.end
  }
}

/// The content of the section around a lead-in.
private struct LeadInSections {
  /// The first two blocks with content in the section of the last match. A lead-in is at most one of them.
  private var last: (heading: Int32, blocks: [Int])?

  /// Whether the section has content besides the match.
  mutating func introduces(_ match: PhraseMatch, in context: RuleContext) -> Bool {
    guard let section = context.plan.section(ofBlock: match.block) else { return false }
    if last?.heading != section.node.heading {
      let content = section.blocks.lazy.filter { block in
        context.plan.document.blocks[block].kind.isContent && !context.isClaimed(block)
      }
      last = (section.node.heading, Array(content.prefix(2)))
    }
    return last?.blocks.contains { $0 != match.block } ?? false
  }
}
