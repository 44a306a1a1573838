/// The valid codex plan and variants of it, for examples that are whole plans.
enum ValidPlan {
  static let text = Dialect.codex.validPlan

  /// The plan without its title.
  static var body: String { text.replacingEach("# Add a dry-run flag to the sync command\n\n", by: "") }

  /// The note that the plan is a living document.
  static let intro = """
    This ExecPlan is a living document. Progress, Surprises & Discoveries, Decision Log and Outcomes &
    Retrospective are kept current while the work goes on.


    """

  static let finished = withOutcome("The flag works and is documented.")

  /// The plan with every step done.
  static func withOutcome(_ outcome: String) -> String {
    replacing(
      "Progress",
      with: "- [x] (2025-01-20 13:00Z) Wrote the failing test.\n- [x] (2025-01-21 09:30Z) Added the flag."
    ).replacingEach("The test is in place; the flag comes next.", by: outcome)
  }

  /// The plan with another body in one section, and an arrow at its heading.
  static func failing(_ title: String, with body: String) -> String {
    replacing(title, with: body).replacingHeading(title, with: "## ↓\(title)")
  }

  static func withStatus(_ status: String) -> String {
    text.replacingEach("\n\n## Purpose", by: "\n\nStatus: \(status)\n\n## Purpose")
  }

  /// The plan with another body in one section, or without the section if `body` is nil. Appends a section
  /// that the plan lacks.
  static func replacing(_ title: String, with body: String?, in plan: String = text) -> String {
    var lines: [Substring] = []
    var isInSection = false
    var isFound = false
    for line in plan.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        isInSection = line == "## \(title)"
        if isInSection, let body { lines += [line, "", body[...], ""] }
        isFound = isFound || isInSection
      }
      if !isInSection { lines.append(line) }
    }
    let text = lines.joined(separator: "\n")
    return isFound ? text : text + "\n## \(title)\n\n\(body ?? "")\n"
  }
}

extension String {
  /// This plan with one level-2 heading replaced.
  func replacingHeading(_ title: String, with heading: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "## \(title)" ? heading : String($0) }
      .joined(separator: "\n")
  }
}
