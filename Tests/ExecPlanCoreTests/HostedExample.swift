@testable import ExecPlanCore

extension ValidPlan {
  /// The plan with `body` as the text of the section that serves as `kind`.
  static func hosting(_ body: String, in kind: SectionKind, dialect: String) -> String {
    guard let title = Dialect.named(dialect)?.spec(of: kind)?.title else { return body }
    let plan = dialect == "controlled" ? controlled : dialect == "ssot" ? ssot : text
    var lines: [Substring] = []
    var isReplaced = false
    var isIn = false
    for line in plan.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") { isIn = line == "## \(title)" }
      if isIn, !line.hasPrefix("## ") { continue }
      lines.append(line)
      if isIn {
        lines += ["", body[...], ""]
        isReplaced = true
      }
    }
    let text = lines.joined(separator: "\n")
    return isReplaced ? text : text + "\n## \(title)\n\n\(body)\n"
  }

  /// When the examples are read: after everything that they stamp. 2025-06-01 00:00 UTC.
  static let now = 1_748_736_000
}
