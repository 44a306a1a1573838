extension Dialect {
  /// The plan of OpenAI's PLANS.md and of the skills made from it.
  static let codex = Dialect(
    name: "codex", summary: "OpenAI's PLANS.md (the default)",
    sections: codexSections, isOrdered: false, stampForm: .parenthesised, skeleton: Skeleton.codex)

  static let codexSections: [SectionSpec] = [
    SectionSpec(.purpose, "Purpose / Big Picture", .must),
    SectionSpec(.progress, "Progress", .must),
    SectionSpec(.surprises, "Surprises & Discoveries", .must),
    SectionSpec(.decisionLog, "Decision Log", .must),
    SectionSpec(.outcomes, "Outcomes & Retrospective", .must),
    SectionSpec(.context, "Context and Orientation", .must),
    SectionSpec(.milestones, "Milestones", .may),
    SectionSpec(.planOfWork, "Plan of Work", .must),
    SectionSpec(.concreteSteps, "Concrete Steps", .should),
    SectionSpec(.validation, "Validation and Acceptance", .must),
    SectionSpec(.idempotence, "Idempotence and Recovery", .should),
    SectionSpec(.artifacts, "Artifacts and Notes", .should),
    SectionSpec(.interfaces, "Interfaces and Dependencies", .should),
    SectionSpec(.revisionNotes, "Revision Notes", .may),
  ]
}
