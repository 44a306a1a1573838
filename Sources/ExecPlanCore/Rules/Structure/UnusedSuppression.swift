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

  /// The linter asks the comments once all other rules have run; see `Linter`.
  static func check(_ context: inout RuleContext) {}
}
