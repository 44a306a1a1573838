extension Dialect {
  /// The format of OpenAI's PLANS.md and of the skills derived from it.
  static let codex = Dialect(
    name: "codex", summary: "OpenAI's PLANS.md (the default)", sections: codexSections,
    skeleton: codexSkeleton,
    guidance: [
      "say what someone can do once this lands",
      "list every step of the work as one checkbox line",
      "first step : name the smallest piece of work",
      "note here whatever behaved unlike the plan assumed",
      "enter each choice that a later reader may question",
      "close the plan by comparing the result with its purpose",
      "introduce the repository to somebody who opens it",
      "plan the work as a few chapters",
      "walk through the edits in the order they are made",
      "give each command together with the folder it runs in",
      "show a stranger how to check the finished work",
      "explain what happens when a step runs twice",
      "keep the short pieces of proof here",
      "fix the names that have to exist when the work is over",
    ],
    validPlan: codexValidPlan)

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
