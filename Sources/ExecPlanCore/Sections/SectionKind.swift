/// A section that the documents behind ExecPlans know, whatever its heading says in one plan.
public enum SectionKind: Hashable, Sendable {
  case purpose, progress, surprises, decisionLog, outcomes
  case context, planOfWork, concreteSteps, validation, idempotence, artifacts, interfaces
  case milestones, revisionNotes
  case constraints, tolerances, risks
  case constraintsAndSafety, acceptanceCriteria
  /// A section that only one repository's own skeleton or configuration knows, by its kebab-case name.
  case other(String)

  /// Kebab-case name for JSON and the command line.
  public var name: String {
    switch self {
    case .purpose: "purpose"
    case .progress: "progress"
    case .surprises: "surprises-and-discoveries"
    case .decisionLog: "decision-log"
    case .outcomes: "outcomes-and-retrospective"
    case .context: "context-and-orientation"
    case .planOfWork: "plan-of-work"
    case .concreteSteps: "concrete-steps"
    case .validation: "validation-and-acceptance"
    case .idempotence: "idempotence-and-recovery"
    case .artifacts: "artifacts-and-notes"
    case .interfaces: "interfaces-and-dependencies"
    case .milestones: "milestones"
    case .revisionNotes: "revision-notes"
    case .constraints: "constraints"
    case .tolerances: "tolerances"
    case .risks: "risks"
    case .constraintsAndSafety: "constraints-and-safety"
    case .acceptanceCriteria: "acceptance-criteria"
    case .other(let name): name
    }
  }

  /// The four sections that every document behind ExecPlans makes mandatory and wants kept current.
  public static let living: [SectionKind] = [.progress, .surprises, .decisionLog, .outcomes]

  /// Whether it is one of the living ones.
  var isLiving: Bool {
    switch self {
    case .progress, .surprises, .decisionLog, .outcomes: true
    default: false
    }
  }

  /// The number of a kind that is built in, from 0 to 31; nil for any other.
  var number: Int? {
    switch self {
    case .purpose: 0
    case .progress: 1
    case .surprises: 2
    case .decisionLog: 3
    case .outcomes: 4
    case .context: 5
    case .planOfWork: 6
    case .concreteSteps: 7
    case .validation: 8
    case .idempotence: 9
    case .artifacts: 10
    case .interfaces: 11
    case .milestones: 12
    case .revisionNotes: 13
    case .constraints: 14
    case .tolerances: 15
    case .risks: 16
    case .constraintsAndSafety: 17
    case .acceptanceCriteria: 18
    case .other: nil
    }
  }

  /// What a section's text is, which decides how its words are judged.
  enum Role: Sendable {
    /// It tells the reader what to do, so a vague word leaves work undone.
    case instructions
    /// It tells what happened or may happen, where the same word is history.
    case records
  }

  var role: Role {
    switch self {
    case .progress, .surprises, .decisionLog, .outcomes, .artifacts, .risks, .revisionNotes: .records
    default: .instructions
    }
  }
}
