extension Dialect {
  /// A strict schema: fixed order, safety constraints, criteria with their verification, and entries timestamped to
  /// the second with an author.
  static let ssot = Dialect(
    name: "ssot", summary: "fixed order, safety constraints, ISO timestamps with authors",
    sections: [
      SectionRequirement(.purpose, "Purpose / Big Picture", .must),
      SectionRequirement(.context, "Context and Orientation", .must),
      SectionRequirement(.constraintsAndSafety, "Constraints & Safety", .must),
      SectionRequirement(.acceptanceCriteria, "Acceptance Criteria", .must),
      SectionRequirement(.milestones, "Milestones", .should),
      SectionRequirement(.progress, "Progress", .must),
      SectionRequirement(.surprises, "Surprises & Discoveries", .must),
      SectionRequirement(.decisionLog, "Decision Log", .must),
      SectionRequirement(.outcomes, "Outcomes & Retrospective", .must),
    ],
    isOrdered: true, timestampForm: .iso8601, skeleton: Skeleton.ssot)
}
