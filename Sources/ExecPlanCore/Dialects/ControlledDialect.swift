extension Dialect {
  /// codex with approval, constraints, tolerances and risks: the agent works alone inside stated bounds and
  /// stops where they would be crossed.
  static let controlled = Dialect(
    name: "controlled", summary: "codex with status, constraints, tolerances and risks",
    sections: [
      SectionSpec(.constraints, "Constraints", .must),
      SectionSpec(.tolerances, "Tolerances", .must),
      SectionSpec(.risks, "Risks", .must),
    ] + codexSections,
    isOrdered: false, stampForm: .parenthesised, skeleton: Skeleton.controlled)
}
