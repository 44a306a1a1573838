import MarkdownTree

enum UnboundedTolerance: Rule {
  static let description = RuleDescription(
    name: "unbounded-tolerance", group: .controlled, severity: nil,
    summary: "A tolerance has neither a number nor a clear trigger.",
    rationale: """
      A tolerance says when an agent that works alone must stop and ask. "If it takes too long" stops \
      nobody; "more than three failed attempts" or "if a public signature must change" does.
      """,
    passing: Example.each(
      "- Scope: more than 8 files, stop and ask.\n- Interface: if a signature must change, ask.",
      "- Iterations: after three attempts, stop.\n- Dependencies: adding a library that is not there yet.",
      "- Interface: a changed public signature triggers escalation.", in: .tolerances, dialect: "controlled"),
    failing: Example.each(
      "- ↓Scope: keep the change small.\n- Time: more than 4 hours, stop and ask.\n- ↓Quality: reasonable.",
      "- ↓Time: a short while.", in: .tolerances, dialect: "controlled"))

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    var text = EntryText()
    for entry in LogParser(plan).entries(of: .tolerances, labels: labels) where !hasDigit(entry, in: plan) {
      text.read(entry, in: plan)
      let isBounded = keywords.traits(in: text, until: .bound) == .bound
      if isBounded || text.saysNone || context.touchesClaim(entry.range) { continue }
      context.report(
        at: entry.range, "this tolerance has no limit: give the number or the event at which work must stop")
    }
  }

  private static func hasDigit(_ entry: LogEntry, in plan: Plan) -> Bool {
    plan.source.withBytes { bytes in
      entry.hasLine(in: plan.document) { bytes.firstDigit(from: $0.start, limit: $0.end) < $0.end }
    }
  }

  private static let labels = EntryKeywords().labels(
    "scope, time, interface, dependencies, iterations", show: .beginning)

  private static let keywords = EntryKeywords()
    // Numbers.
    .words(
      "one, two, three, four, five, six, ten, twice, once, half, zero, no, any, never, none", show: .bound
    )
    // Events.
    .words(
      """
      if, when, whenever, unless, stop, escalate, exceed, exceeds, must, requires, only, until, ask, beyond, \
      cannot, trigger, triggers, new, multiple, several, introducing, adding, changing, removing, breaking
      """, show: .bound)
}

extension EntryTraits {
  /// A number or an event at which work stops.
  fileprivate static let bound = EntryTraits(rawValue: 1)
}
