import MarkdownTree

enum IncompleteDiscovery: Rule {
  static let description = RuleDescription(
    name: "incomplete-discovery", group: .living, severity: .note,
    summary: "A discovery is recorded without evidence.",
    rationale: """
      A surprise that nobody can see again is a rumour. A line of output, a file with a line number or a \
      measurement lets the next reader trust it without finding it out anew.
      """,
    passing: [
      Example(
        "- Observation: The loop reads the clock twice.\n  Evidence: `strace -c` counts two calls.",
        in: .surprises),
      Example(
        "- Reading takes 40 ms, measured over 100 runs.\n- `Clock.now` is called twice in `loop.swift`.",
        in: .surprises),
      Example("None yet.", in: .surprises),
    ],
    failing: [Example("- ↓Observation: The loop reads the clock twice.", in: .surprises)])

  private static let keywords = EntryKeywords().labels("evidence, proof, source, 証拠, 证据", show: .evidence)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    var text = EntryText()
    for entry in plan.discoveries where !isConcrete(entry, in: plan) {
      text.read(entry, in: plan)
      if keywords.traits(in: text, until: .evidence) == .evidence || text.saysNone
        || context.touchesClaim(entry.range)
      {
        continue
      }
      context.report(
        at: entry.range,
        "this discovery shows no evidence: add \"Evidence: …\" with the output or the place in the code")
    }
  }

  /// Code, a number or a file is something to look at.
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
