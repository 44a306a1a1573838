enum MissingLivingNote: Rule {
  static let description = RuleDescription(
    name: "missing-living-note", group: .structure, severity: .note,
    summary: "No sentence says that the plan is a living document.",
    rationale: """
      Whoever opens the plan must know to keep it current. ExecPlan skeletons say so in their first \
      paragraph.
      """,
    passing: [
      .plan(ValidPlan.text),
      .plan(ValidPlan.text.replacingEach(ValidPlan.intro, by: "This ExecPlan is a living document.\n\n")),
    ],
    failing: [.plan("# ↓" + ValidPlan.text.replacingEach(ValidPlan.intro, by: "").dropFirst(2))])

  static let phrases = [
    "living {document|documents|plan|spec|execplan|record|section|sections}",
    "{kept|keep|keeping|stay|stays} {current|up to date|up-to-date}",
    "{must be |}kept {current|up to date|up-to-date}",
    "{maintain|maintained|maintaining} in accordance with",
    "{update|updated} {this plan|this document|this execplan} as",
  ].map { Phrase($0) }

  static func check(_ context: inout RuleContext) {
    guard context.matches.isEmpty, let title = context.plan.titleSection else { return }
    context.report(
      at: title.heading,
      "nothing says that this is a living document: add a sentence that says so below the title")
  }
}
