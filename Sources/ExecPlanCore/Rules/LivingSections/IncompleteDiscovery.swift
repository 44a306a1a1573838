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

  private static let cues = EntryCues().labels("evidence, proof, source, 証拠, 证据", show: .evidence)

  static func check(_ context: inout RuleContext) {
    for entry in context.plan.discoveries where !entry.saysNone && !context.isUnfilled(entry.range) {
      if entry.withText(isConcrete) || cues.signs(in: entry, until: .evidence) == .evidence { continue }
      context.report(
        at: entry.range,
        "this discovery shows no evidence: add \"Evidence: …\" with the output or the place in the code")
    }
  }

  /// Code, a number or a file is something to look at.
  private static func isConcrete(_ text: ByteView) -> Bool {
    for i in 0..<text.count {
      if text[i] == UInt8(ascii: "`") || text[i].isDigit { return true }
      if text[i] == UInt8(ascii: "]"), text[i + 1] == UInt8(ascii: "(") { return true }
    }
    return false
  }
}

extension EntrySigns {
  fileprivate static let evidence = EntrySigns(rawValue: 1)
}
