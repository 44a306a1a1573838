extension Dialect {
  /// The plan of OpenAI's PLANS.md and of the skills made from it.
  static let codex = Dialect(
    name: "codex", summary: "OpenAI's PLANS.md (the default)",
    sections: codexSections, isOrdered: false, timestampForm: .parenthesised, skeleton: Skeleton.codex)

  static let codexSections: [SectionRequirement] = [
    SectionRequirement(.purpose, "Purpose / Big Picture", .must),
    SectionRequirement(.progress, "Progress", .must),
    SectionRequirement(.surprises, "Surprises & Discoveries", .must),
    SectionRequirement(.decisionLog, "Decision Log", .must),
    SectionRequirement(.outcomes, "Outcomes & Retrospective", .must),
    SectionRequirement(.context, "Context and Orientation", .must),
    SectionRequirement(.milestones, "Milestones", .may),
    SectionRequirement(.planOfWork, "Plan of Work", .must),
    SectionRequirement(.concreteSteps, "Concrete Steps", .should),
    SectionRequirement(.validation, "Validation and Acceptance", .must),
    SectionRequirement(.idempotence, "Idempotence and Recovery", .should),
    SectionRequirement(.artifacts, "Artifacts and Notes", .should),
    SectionRequirement(.interfaces, "Interfaces and Dependencies", .should),
    SectionRequirement(.revisionNotes, "Revision Notes", .may),
  ]
}
