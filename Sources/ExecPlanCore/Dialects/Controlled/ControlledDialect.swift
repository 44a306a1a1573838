extension Dialect {
  /// codex with approval, constraints, tolerances and risks: the agent works alone inside stated bounds and
  /// stops where they would be crossed.
  static let controlled = Dialect(
    name: "controlled", summary: "codex with status, constraints, tolerances and risks",
    sections: [
      SectionRequirement(.constraints, "Constraints", .must),
      SectionRequirement(.tolerances, "Tolerances", .must),
      SectionRequirement(.risks, "Risks", .must),
    ] + codexSections,
    isOrdered: false, timestampForm: .parenthesised, skeleton: Skeleton.controlled)
}
