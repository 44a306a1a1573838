import MarkdownTree

enum IncompleteDiscovery: Rule {
  static let description = RuleDescription(
    name: "incomplete-discovery", group: .living, severity: .note,
    summary: "A discovery is recorded without evidence.",
    rationale: """
      A surprise that nobody can reproduce is a rumor. A line of output, a file with a line number or a \
      measurement lets the next reader trust it without repeating the search.
      """,
    passing: Example.each(
      "- Observation: The loop reads the clock twice.\n  Evidence: `strace -c` counts two calls.",
      "- Reading takes 40 ms, measured over 100 runs.\n- `Clock.now` is called twice in `loop.swift`.",
      "- The clock is read twice, see [the loop](src/loop.c).",
      "- The clock is read twice:\n\n      strace counts two calls",
      "None yet.", "- None so far.", "The loop reads the clock twice.", in: .surprises),
    failing: Example.each(
      "- ↓Observation: The loop reads the clock twice.",
      "- ↓The loop reads the clock twice.",
      "Observation: Fine.\nEvidence: the log.\n\n↓Observation: The loop is slow.", in: .surprises))

  private static let keywords = EntryKeywords().labels("evidence, proof, source, 証拠, 证据", show: .evidence)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    var text = EntryText()
    for entry in plan.discoveries where !isConcrete(entry, in: plan) {
      text.read(entry, in: plan)
      let hasEvidence = keywords.traits(in: text, until: .evidence) == .evidence
      if hasEvidence || text.saysNone || context.touchesClaim(entry.range) { continue }
      context.report(
        at: entry.range,
        "this discovery has no evidence: add \"Evidence: …\" with the output or the location in the code")
    }
  }

  /// Whether an entry contains code, a number or a link. Each is evidence.
  private static func isConcrete(_ entry: LogEntry, in plan: Plan) -> Bool {
    plan.source.withBytes { bytes in
      entry.hasLine(in: plan.document) { line in
        bytes.first(UInt8(ascii: "`"), from: line.start, limit: line.end) < line.end
          || bytes.firstDigit(from: line.start, limit: line.end) < line.end || hasLink(line, bytes)
      }
    }
  }

  private static func hasLink(_ line: SourceRange, _ bytes: ByteView) -> Bool {
    let (close, open) = (UInt8(ascii: "]"), UInt8(ascii: "("))
    let link = bytes.first(close, or: close, followedBy: open, or: open, from: line.start, limit: line.end)
    return link < line.end
  }
}

extension EntryTraits {
  fileprivate static let evidence = EntryTraits(rawValue: 1)
}
