import MarkdownTree

enum IncompleteCriterion: Rule {
  static let description = RuleDescription(
    name: "incomplete-criterion", group: .acceptance, severity: nil,
    summary: "An acceptance criterion lacks its verification or its expected output.",
    rationale: """
      The ssot dialect gives each criterion the command that verifies it and the output that proves it, so \
      that two readers agree on whether it is met.
      """,
    passing: [
      Example(
        "- [ ] A dry run copies nothing\n  - Verification: `sync --dry-run`\n  - Expected Output: `0 copied`",
        in: .acceptanceCriteria, dialect: "ssot")
    ],
    failing: [
      Example(
        "- [ ] ↓A dry run copies nothing\n  - Verification: `sync --dry-run`", in: .acceptanceCriteria,
        dialect: "ssot"),
      Example("- ↓A dry run copies nothing", in: .acceptanceCriteria, dialect: "ssot"),
    ])

  private static let keywords = EntryKeywords()
    .labels("verification, verify, verify by, verified by, check, command, test", show: .verification)
    .labels("expected output, expected, expected result, expect, output, result", show: .output)

  private static let labels = EntryKeywords().labels("criterion", show: .beginning)

  static func check(_ context: inout RuleContext) {
    var text = EntryText()
    for entry in LogParser(context.plan).entries(of: .acceptanceCriteria, labels: labels)
    where !context.touchesClaim(entry.range) {
      text.read(entry, in: context.plan)
      let traits = keywords.traits(in: text, until: [.verification, .output])
      let missing = [
        traits.contains(.verification) ? nil : "\"Verification: …\"",
        traits.contains(.output) ? nil : "\"Expected Output: …\"",
      ].compactMap { $0 }
      guard !missing.isEmpty else { continue }
      context.report(
        at: context.skippingBox(entry.range),
        "this criterion is incomplete: add \(missing.joined(separator: " and "))")
    }
  }
}

extension EntryTraits {
  fileprivate static let verification = EntryTraits(rawValue: 1)
  fileprivate static let output = EntryTraits(rawValue: 2)
}

extension RuleContext {
  /// A range without the checkbox at its start.
  func skippingBox(_ range: SourceRange) -> SourceRange {
    plan.source.withBytes { bytes in
      guard Checkbox(at: range, in: bytes) != nil else { return range }
      return SourceRange(
        bytes.skippingBlanks(from: range.start + Checkbox.width, before: range.end), range.end)
    }
  }
}
