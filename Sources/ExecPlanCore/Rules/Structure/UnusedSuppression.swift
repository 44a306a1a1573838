enum UnusedSuppression: Rule {
  static let description = RuleDescription(
    name: "unused-suppression", group: .structure, severity: .warning,
    summary: "A suppression comment has no effect, or names no known rule.",
    rationale: """
      A comment that is no longer needed hides the next finding on its line. A comment with a misspelled \
      name suppresses nothing, although its author believes it does.
      """,
    passing: Example.each(
      "<!-- execplan-disable-next-line placeholder -- quotes the old screen -->\nThe screen says TBD.",
      "The port is TBD. <!-- execplan-disable-line placeholder -->",
      "<!-- execplan-disable placeholder -->\n\nThe port is TBD.\n\n<!-- execplan-enable placeholder -->",
      "<!-- execplan-disable clarity -->\n\nThe port is TBD.\n\n<!-- execplan-enable clarity -->",
      "<!-- execplan-disable-next-line all -->\nThe port is TBD.",
      "The port is TBD.\n\n<!-- execplan-disable-file placeholder -->",
      "- First:\n  <!-- execplan-disable-next-line placeholder -->\n  the port is TBD.",
      "`<!-- execplan-disable-next-line placeholder -->` is how to write it."),
    failing: Example.each(
      "↓<!-- execplan-disable-next-line placeholder -->\nThe screen says when.",
      "↓<!-- execplan-disable placholder -->\n\nThe screen.\n\n↓<!-- execplan-disable-file -->",
      "The port is 80. ↓<!-- execplan-disable-line placeholder -->",
      "↓<!-- execplan-enable placeholder -->\n\nThe port is 80.")
      + [
        Example(
          "↓<!-- execplan-disable-next-line vague-phrase -->\nThe port is TBD.", alsoFinds: ["placeholder"])
      ])

  static func check(_ problems: [DirectiveProblem], in context: inout RuleContext) {
    for problem in problems { context.report(at: problem.range, message(on: problem.reason)) }
  }

  private static func message(on reason: DirectiveProblem.Reason) -> String {
    switch reason {
    case .noName: "this comment names no rule: name rules or groups, or \"all\""
    case .unknownName(let name, let nearest):
      "unknown rule or group \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    case .endsNothing(let name): "nothing above disables \"\(name)\": remove this comment"
    case .silencesNothing(let name): "\"\(name)\" has no finding here: remove this comment"
    }
  }
}
