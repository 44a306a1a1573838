extension Dialect {
  /// A strict format: a fixed order, safety constraints, criteria with their verification, and entries with
  /// an author and a timestamp to the second.
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
    isOrdered: true, timestampForm: .iso8601,
    marks: [
      DialectMark("Constraints & Safety", section: .constraintsAndSafety),
      DialectMark("Acceptance Criteria", section: .acceptanceCriteria),
      DialectMark("attributed ISO timestamps") { $0.progress?.hasAttributedTimestamp ?? false },
    ],
    levels: [
      RuleLevel("incomplete-constraints", .warning),
      RuleLevel("incomplete-criterion", .warning),
      RuleLevel("section-order", .error),
      RuleLevel("timestamp-format", .warning),
      RuleLevel("unattributed-entry", .warning),
    ],
    skeleton: ssotSkeleton, validPlan: ssotValidPlan)
}

extension ProgressSection {
  fileprivate var hasAttributedTimestamp: Bool {
    items.indices.contains { index in
      guard let timestamp = items[index].timestamp else { return false }
      return timestamp.form == .iso8601 && timestamp.second != nil && author(of: index) != nil
    }
  }
}
