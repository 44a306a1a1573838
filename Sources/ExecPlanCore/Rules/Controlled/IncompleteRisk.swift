enum IncompleteRisk: Rule {
  static let description = RuleDescription(
    name: "incomplete-risk", group: .controlled, severity: nil, dialectSeverity: .controlled(.warning),
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

  private static let cues = EntryCues()
    .labels("severity, impact", show: .severity)
    .labels("likelihood, probability", show: .likelihood)
    .labels("mitigation, mitigations, contingency, response", show: .mitigation)

  private static let labels = EntryCues().labels("risk", show: .beginning)

  static func check(_ context: inout RuleContext) {
    for entry in LogReader(context.plan).entries(of: .risks, labels: labels)
    where !context.isUnfilled(entry.range) && !entry.saysNone {
      let signs = cues.signs(in: entry, until: [.severity, .likelihood, .mitigation])
      var missing: [String] = []
      if !signs.contains(.severity) { missing.append("severity") }
      if !signs.contains(.likelihood) { missing.append("likelihood") }
      if !signs.contains(.mitigation) { missing.append("mitigation") }
      guard !missing.isEmpty else { continue }
      let list =
        missing.count == 1
        ? missing[0] : missing.dropLast().joined(separator: ", ") + " and " + (missing.last ?? "")
      context.report(
        at: entry.range,
        "this risk lacks \(list): add \"\(missing.map { $0.prefix(1).uppercased() + $0.dropFirst() + ": …" }.joined(separator: "\" and \""))\""
      )
    }
  }
}

extension EntrySigns {
  fileprivate static let severity = EntrySigns(rawValue: 1)
  fileprivate static let likelihood = EntrySigns(rawValue: 2)
  fileprivate static let mitigation = EntrySigns(rawValue: 4)
}
