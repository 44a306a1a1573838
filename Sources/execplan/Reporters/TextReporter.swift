import ExecPlanCore

/// For people: each finding with the line it stands in, and a summary.
struct TextReporter: Reporter {
  private let settings: ReportSettings

  /// More warnings and notes than this of one plan are not read anyway.
  static let limitPerPlan = 100
  /// Notes are about form, and a plan that keeps another form does so throughout: a few of each rule show it.
  static let notesPerRule = 3

  init(_ settings: ReportSettings) { self.settings = settings }

  func report(_ result: PlanResult, to output: Output) {
    guard !result.findings.isEmpty else { return }
    let path = Printable.escaping(result.path)
    var shown = 0
    var notes: [String: Int] = [:]
    for finding in result.findings {
      // Errors are never left out.
      if finding.severity < .error, shown >= Self.limitPerPlan { continue }
      if finding.severity == .note {
        notes[finding.rule, default: 0] += 1
        if notes[finding.rule, default: 0] > Self.notesPerRule { continue }
      }
      shown += 1
      output.write(headline(of: finding, in: path))
      if let excerpt = Excerpt(of: finding, in: result.plan) { output.write(text(of: excerpt, for: finding)) }
    }
    let rest = result.findings.count - shown
    if rest > 0 {
      let count = TextLayout.count(rest, "more finding")
      output.write("\(path): \(count) not shown; --format concise lists them all\n")
    }
  }

  func finish(_ summary: Summary, to output: Output) {
    let line = Self.sentence(for: summary)
    let hasFindings = summary.errors + summary.warnings + summary.notes > 0
    if line.isEmpty || (settings.isQuiet && !hasFindings) { return }
    output.write((hasFindings ? line : settings.colour(.green, line)) + "\n")
  }

  /// `2 errors, 1 warning in 1 plan`; empty where no plan was checked.
  static func sentence(for summary: Summary) -> String {
    guard summary.plans > 0 else { return "" }
    let counts = [
      (summary.errors, Severity.error), (summary.warnings, .warning), (summary.notes, .note),
    ].filter { $0.0 > 0 }.map { TextLayout.count($0.0, $0.1.rawValue) }
    let plans = TextLayout.count(summary.plans, "plan")
    let found = counts.isEmpty ? "\(plans), no findings" : "\(counts.joined(separator: ", ")) in \(plans)"
    guard !summary.failures.isEmpty else { return found }
    return "\(found); \(TextLayout.count(summary.failures.count, "file")) could not be checked"
  }

  private func headline(of finding: Finding, in path: String) -> String {
    let place = settings.colour(.bold, "\(path):\(finding.line):\(finding.column):")
    let severity = settings.colour(finding.severity.ink, "\(finding.severity.rawValue):")
    let rule = settings.colour(.dim, "[\(finding.rule)]")
    return "\(place) \(severity) \(Printable.escaping(finding.message)) \(rule)\n"
  }

  private func text(of excerpt: Excerpt, for finding: Finding) -> String {
    let number = String(finding.line)
    let gutter = max(5, number.count)
    let first = settings.colour(.dim, TextLayout.spaces(gutter - number.count) + number + " | ")
    let second = settings.colour(.dim, TextLayout.spaces(gutter) + " | ")
    let marks = settings.colour(finding.severity.ink, String(repeating: "^", count: excerpt.markWidth))
    return "\(first)\(excerpt.text)\n\(second)\(TextLayout.spaces(excerpt.markColumn))\(marks)\n"
  }
}

extension Severity {
  fileprivate var ink: Colour.Ink {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }
}
