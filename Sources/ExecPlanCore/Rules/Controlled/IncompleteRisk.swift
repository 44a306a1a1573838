enum IncompleteRisk: Rule {
  static let description = RuleDescription(
    name: "incomplete-risk", group: .controlled, severity: nil,
    summary: "A risk lacks its severity, likelihood or mitigation.",
    rationale: """
      Without severity and likelihood a risk cannot be weighed against others, and without a mitigation \
      nobody knows what to do about it. The controlled dialect asks for all three.
      """,
    passing: Example.each(
      "- Risk: The disk fills up.\n  Severity: medium\n  Likelihood: low\n  Mitigation: Check first.",
      "- Risk: Disk. Severity: low. Likelihood: low. Mitigation: check first.",
      "- **Risk**: Disk.\n  - **Severity**: low\n  - **Likelihood**: low\n  - **Mitigation**: check",
      "- Risk: Disk.\n  Impact: low\n  Probability: low\n  Mitigation applied: checked",
      "| Risk | Severity | Likelihood | Mitigation |\n|---|---|---|---|\n| Disk | low | low | Check first |",
      "None known.", in: .risks, dialect: "controlled"),
    failing: Example.each(
      "- ↓Risk: The disk fills up.\n  Severity: medium",
      "- ↓The disk fills up.",
      "↓Risk: The disk fills up.\nMitigation: Check first.", in: .risks, dialect: "controlled"))

  private static let keywords = EntryKeywords()
    .labels("severity, impact", show: .severity)
    .labels("likelihood, probability", show: .likelihood)
    .labels("mitigation, mitigations, contingency, response", show: .mitigation)

  private static let labels = EntryKeywords().labels("risk", show: .beginning)

  private static let parts: [(trait: EntryTraits, name: String)] = [
    (.severity, "Severity"), (.likelihood, "Likelihood"), (.mitigation, "Mitigation"),
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

  /// Indexed by the raw value of the missing parts.
  private static let messages = (0...all.rawValue).map { message(lacking: EntryTraits(rawValue: $0)) }

  private static func message(lacking traits: EntryTraits) -> String {
    let labels = parts.filter { traits.contains($0.trait) }.map { "\"\($0.name): …\"" }
    return "this risk is incomplete: add \(labels.joined(separator: ", "))"
  }
}

extension EntryTraits {
  fileprivate static let severity = EntryTraits(rawValue: 1)
  fileprivate static let likelihood = EntryTraits(rawValue: 2)
  fileprivate static let mitigation = EntryTraits(rawValue: 4)
}
