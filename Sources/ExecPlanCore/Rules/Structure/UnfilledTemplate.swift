import MarkdownTree

enum UnfilledTemplate: Rule {
  static let description = RuleDescription(
    name: "unfilled-template", group: .structure, severity: .error,
    summary: "Guidance or a slot of the skeleton was left in.",
    rationale: """
      The skeleton tells its author what to write. Where its words still stand, nothing has been written, and \
      whoever carries out the plan reads advice about a plan instead of the plan. The same goes for slots: \
      "<name of the file>", "[describe the change]", "Decision: …".
      """,
    passing: [
      Example(
        "Change `Map<Key, Value>` in the map.\n\nPress <kbd>Ctrl</kbd>, see <https://example.com>.<br>",
        in: .artifacts),
      Example("Rename `<old name>` in `/var/<user>/notes`.\n\n    fill <the gap>"),
      Example("Sort a List<Int> and a Dictionary<String, Int>."),
    ],
    failing: [
      Example(
        "↓Walk through the edits in the order they are made. For each one, name\nthe file.", in: .planOfWork),
      Example("Change ↓<name of the file> first."),
      Example("↓[describe the change]"),
      Example("Touch at most ↓<N> files.", in: .context),
      Example(
        "- Decision: ↓…\n  Rationale: It is short.\n  Date/Author: 2025-01-20, Ada", in: .decisionLog),
    ])

  static let phrases =
    (Dialect.builtIn.flatMap(\.guidance) + KnownGuidance.openings).map { Phrase($0) }
    + KnownGuidance.leadIns.map { Phrase($0, counts: .alone) }

  /// A lead-in is not guidance once something follows it, and then is judged like other text.
  static func claimedBlocks(in context: RuleContext) -> [Int] {
    let matches = context.matches.filter {
      $0.beginsSentence(in: context.plan.document) && context.phrase(of: $0).condition != .alone
    }
    return copiedBlocks(of: context.plan) + matches.map(\.block)
  }

  /// Blocks that begin as a paragraph of the repository's own skeleton does.
  private static func copiedBlocks(of plan: Plan) -> [Int] { plan.dialect.openings.blocks(in: plan.document) }

  static func check(_ context: inout RuleContext) {
    let copiedBlocks = copiedBlocks(of: context.plan)
    /// The blocks of phrases that are reported, each once: phrases come in the order of the text.
    var reported: [Int] = []
    var sayings = Sayings()
    for match in context.matches where match.beginsSentence(in: context.plan.document) {
      if context.phrase(of: match).condition == .alone, sayings.isLeadIn(match, in: context) { continue }
      if reported.last == match.block { continue }
      reported.append(match.block)
      context.report(
        at: match.range, "this is the skeleton's guidance: replace it by what this plan has to say")
    }
    for block in copiedBlocks where !reported.hasInOrder(block) {
      let line = context.plan.document.textLines(of: block).first ?? context.plan.document.blocks[block].range
      context.report(
        at: line, "this is the skeleton's guidance: replace it by what this plan has to say")
    }
    if let status = context.plan.statusLine?.value, context.plan.source.withBytes({ isChoice(status, $0) }) {
      context.report(at: status, "the status is still to be chosen: leave one of the words")
    }
    for slot in SlotFinder(plan: context.plan, prose: context.prose).slots
    where !reported.hasInOrder(slot.block) && !copiedBlocks.hasInOrder(slot.block) {
      context.report(
        at: slot.range, "\(context.words(slot.range)) was left to be filled in: write what belongs there")
    }
  }

  /// "DRAFT | APPROVED | …"
  private static func isChoice(_ status: SourceRange, _ bytes: ByteView) -> Bool {
    bytes.first(UInt8(ascii: "|"), from: status.start, limit: status.end) < status.end
  }
}

/// What is said in the section of a lead-in beside it.
private struct Sayings {
  /// The first two blocks that say something in the section that was looked at last: any lead-in is at most one of
  /// them.
  private var last: (heading: Int32, blocks: [Int])?

  /// Whether something else is said in the section.
  mutating func isLeadIn(_ match: PhraseMatch, in context: RuleContext) -> Bool {
    guard let section = context.plan.section(ofBlock: match.block) else { return false }
    if last?.heading != section.node.heading {
      let saying = section.blocks.lazy.filter { block in
        let kind = context.plan.document.blocks[block].kind
        return [.paragraph, .tableCell, .indentedCode, .fencedCode].contains(kind)
          && !context.isClaimed(block)
      }
      last = (section.node.heading, Array(saying.prefix(2)))
    }
    return last?.blocks.contains { $0 != match.block } ?? false
  }
}
