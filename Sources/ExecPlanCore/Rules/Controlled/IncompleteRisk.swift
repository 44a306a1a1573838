enum IncompleteRisk: Rule {
  static let description = RuleDescription(
    name: "incomplete-risk", group: .controlled, severity: nil,
    summary: "A risk lacks its severity, likelihood or mitigation.",
    rationale: """
      A risk without its weight cannot be compared with others, and one without a mitigation is a worry. The controlled \
      dialect asks for all three with each.
      """,
    passing: [
      Example(
        "- Risk: The disk fills up.\n  Severity: medium\n  Likelihood: low\n  Mitigation: Check the free space first.",
        in: .risks, dialect: "controlled"),
      Example(
        "| Risk | Severity | Likelihood | Mitigation |\n|---|---|---|---|\n| Disk | low | low | Check first |",
        in: .risks, dialect: "controlled"),
    ],
    failing: [Example("- ↓Risk: The disk fills up.\n  Severity: medium", in: .risks, dialect: "controlled")])

  private static let keywords = EntryKeywords()
    .labels("severity, impact", show: .severity)
    .labels("likelihood, probability", show: .likelihood)
    .labels("mitigation, mitigations, contingency, response", show: .mitigation)

  private static let labels = EntryKeywords().labels("risk", show: .beginning)

  private struct Part {
    let sign: EntryTraits
    let name: String
    let label: String
  }

  private static let parts = [
    Part(sign: .severity, name: "severity", label: "\"Severity: …\""),
    Part(sign: .likelihood, name: "likelihood", label: "\"Likelihood: …\""),
    Part(sign: .mitigation, name: "mitigation", label: "\"Mitigation: …\""),
  ]

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    var text = EntryText()
    for entry in LogParser(plan).entries(of: .risks, labels: labels) {
      text.read(entry, in: plan)
      let missing = all.subtracting(keywords.traits(in: text, until: all))
      if missing.isEmpty || text.saysNone || context.touchesClaim(entry.range) { continue }
      context.report(at: entry.range, messages[Int(missing.rawValue)])
    }
  }

  private static let all: EntryTraits = [.severity, .likelihood, .mitigation]

  /// What is said of a risk that lacks some parts, by their traits: a plan's risks mostly lack the same ones.
  private static let messages = (0...all.rawValue).map { message(onLacking: EntryTraits(rawValue: $0)) }

  private static func message(onLacking traits: EntryTraits) -> String {
    let missing = parts.filter { traits.contains($0.sign) }
    var names = ""
    var labels = ""
    for (index, part) in missing.enumerated() {
      if index > 0 {
        names += index == missing.count - 1 ? " and " : ", "
        labels += " and "
      }
      names += part.name
      labels += part.label
    }
    return "this risk lacks \(names): add \(labels)"
  }
}

extension EntryTraits {
  fileprivate static let severity = EntryTraits(rawValue: 1)
  fileprivate static let likelihood = EntryTraits(rawValue: 2)
  fileprivate static let mitigation = EntryTraits(rawValue: 4)
}
