extension Dialect {
  /// codex with approval, constraints, tolerances and risks: an agent works alone within stated limits and
  /// stops before exceeding one.
  static let controlled = Dialect(
    name: "controlled", summary: "codex with status, constraints, tolerances and risks",
    sections: [
      SectionRequirement(.constraints, "Constraints", .must),
      SectionRequirement(.tolerances, "Tolerances", .must),
      SectionRequirement(.risks, "Risks", .must),
    ] + codexSections,
    marks: [
      DialectMark("Constraints", section: .constraints),
      DialectMark("Tolerances", section: .tolerances),
      DialectMark("Risks", section: .risks),
      DialectMark("Status line") { $0.status.map { $0 != .superseded } ?? false },
    ],
    levels: [
      RuleLevel("incomplete-risk", .warning),
      RuleLevel("missing-status", .warning),
      RuleLevel("unbounded-tolerance", .warning),
      RuleLevel("unknown-status", .warning),
    ],
    skeleton: controlledSkeleton,
    guidance: [
      "set down here what has to hold through the whole of the work",
      "give each limit at which work stops",
      "foresee here what may go wrong",
    ],
    validPlan: controlledValidPlan)
}
