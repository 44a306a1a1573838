extension Dialect {
  /// A strict schema: fixed order, safety constraints, criteria with their verification, and entries stamped to
  /// the second with an author.
  static let ssot = Dialect(
    name: "ssot", summary: "fixed order, safety constraints, ISO stamps with authors",
    sections: [
      SectionSpec(.purpose, "Purpose / Big Picture", .must),
      SectionSpec(.context, "Context and Orientation", .must),
      SectionSpec(.constraintsAndSafety, "Constraints & Safety", .must),
      SectionSpec(.acceptanceCriteria, "Acceptance Criteria", .must),
      SectionSpec(.milestones, "Milestones", .should),
      SectionSpec(.progress, "Progress", .must),
      SectionSpec(.surprises, "Surprises & Discoveries", .must),
      SectionSpec(.decisionLog, "Decision Log", .must),
      SectionSpec(.outcomes, "Outcomes & Retrospective", .must),
    ],
    isOrdered: true, stampForm: .iso8601, skeleton: Skeleton.ssot)
}
