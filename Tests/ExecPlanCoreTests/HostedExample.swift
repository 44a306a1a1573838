@testable import ExecPlanCore

extension ValidPlan {
  /// A dialect's valid plan with another body in the section of a kind.
  static func hosting(_ body: String, in kind: SectionKind, dialect: String) -> String {
    guard let dialect = Dialect.named(dialect), let title = dialect.requirement(of: kind)?.title else {
      return body
    }
    return replacing(title, with: body, in: dialect.validPlan)
  }

  /// The current time for examples, later than their timestamps: 2025-06-01 00:00 UTC.
  static let now = 1_748_736_000
}
