/// A section defined by the documents that describe ExecPlans, whatever heading a plan gives it.
public enum SectionKind: Hashable, Sendable {
  case purpose, progress, surprises, decisionLog, outcomes
  case context, planOfWork, concreteSteps, validation, idempotence, artifacts, interfaces
  case milestones, revisionNotes
  case constraints, tolerances, risks
  case constraintsAndSafety, acceptanceCriteria
  /// A section that only a repository's own skeleton or a configuration defines, by its kebab-case name.
  case other(String)

  /// The kind of a section with an unknown heading in normal form.
  init(otherName heading: [UInt8]) {
    self = .other(String(decoding: heading, as: UTF8.self).split(separator: " ").joined(separator: "-"))
  }

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

  /// The four sections that every ExecPlan must have and keep current.
  static let living: [SectionKind] = [.progress, .surprises, .decisionLog, .outcomes]

  var isLiving: Bool {
    switch self {
    case .progress, .surprises, .decisionLog, .outcomes: true
    default: false
    }
  }

  /// A number from 0 to 31 for each built-in kind; nil for any other kind.
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

  /// The purpose of a section's text, which determines how its words are judged.
  enum Role: Sendable {
    /// The text says what to do, so a vague word leaves work undone.
    case instructions
    /// The text reports what happened or may happen, where a vague word does no harm.
    case records
  }

  var role: Role {
    switch self {
    case .progress, .surprises, .decisionLog, .outcomes, .artifacts, .risks, .revisionNotes: .records
    default: .instructions
    }
  }
}
