enum UnusedSuppression: Rule {
  static let description = RuleDescription(
    name: "unused-suppression", group: .structure, severity: .warning,
    summary: "A suppression comment silences nothing, or names no rule.",
    rationale: """
      A comment that was needed once hides the next finding on its line. One with a misspelt name silences nothing while \
      its author believes it does.
      """,
    passing: [
      Example(
        "<!-- execplan-disable-next-line placeholder -- quotes the old screen -->\nThe screen says TBD.")
    ],
    failing: [
      Example("↓<!-- execplan-disable-next-line placeholder -->\nThe screen says when."),
      Example("↓<!-- execplan-disable placholder -->\n\nThe screen.\n\n↓<!-- execplan-disable-file -->"),
    ])

  static func check(_ problems: [DirectiveProblem], in context: inout RuleContext) {
    for problem in problems { context.report(at: problem.range, message(on: problem.reason)) }
  }

  private static func message(on reason: DirectiveProblem.Reason) -> String {
    switch reason {
    case .noName: "this comment names no rule: name rules or groups, or \"all\""
    case .unknownName(let name, let nearest):
      "there is no rule or group \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    case .endsNothing(let name): "nothing above disables \"\(name)\": take this comment out"
    case .silencesNothing(let name): "\"\(name)\" finds nothing here: take this comment out"
    }
  }
}
