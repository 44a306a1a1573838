import ExecPlanCore

/// For people: each finding with the line it stands in, and a summary.
struct TextReporter: PageReporter {
  private let settings: ReportSettings

  /// More warnings and notes than this of one plan are not read anyway.
  static let limitPerPlan = 100
  /// Notes are about form, and a plan that keeps another form does so throughout: a few of each rule show it.
  static let notesPerRule = 3
  /// About as many bytes as are written of one finding.
  private static let usualLength = 300

  init(_ settings: ReportSettings) { self.settings = settings }

  func finishedPage(of result: PlanResult) -> [UInt8] {
    guard !result.findings.isEmpty else { return [] }
    var page = TextBuffer(capacity: min(result.findings.count, Self.limitPerPlan) * Self.usualLength)
    var opening = TextBuffer(capacity: result.path.utf8.count + 1)
    opening.write(printable: result.path)
    opening.write(UInt8(ascii: ":"))
    var shown = 0
    var notes = Tally()
    // By their places: what is left out is not worth copying.
    for index in result.findings.indices {
      let severity = result.findings[index].severity
      // Errors are never left out.
      if severity < .error, shown >= Self.limitPerPlan { continue }
      if severity == .note, notes.count(result.findings[index].rule) > Self.notesPerRule { continue }
      shown += 1
      let finding = result.findings[index]
      writeHeadline(of: finding, behind: opening.bytes[...], to: &page)
      let window = LineWindow(
        around: finding.range, inLine: finding.line, of: result.plan, reach: Excerpt.reach)
      if !window.bytes.isEmpty { writeExcerpt(of: finding, in: window, to: &page) }
    }
    let rest = result.findings.count - shown
    if rest > 0 {
      page.write(opening.bytes[...])
      page.write(UInt8(ascii: " "))
      page.write(rest)
      page.write(rest == 1 ? " more finding" : " more findings")
      page.write(" not shown; --format concise lists them all\n")
    }
    return page.bytes
  }

  func finish(_ summary: Summary, to output: Output) {
    let line = Self.sentence(for: summary)
    let hasFindings = summary.errors + summary.warnings + summary.notes > 0
    if line.isEmpty || (settings.isQuiet && !hasFindings) { return }
    output.write((hasFindings ? line : settings.color(.green, line)) + "\n")
  }

  /// `2 errors, 1 warning in 1 plan`; empty where no plan was checked.
  static func sentence(for summary: Summary) -> String {
    guard summary.plans > 0 else { return "" }
    var counts = ""
    func add(_ count: Int, _ severity: Severity) {
      guard count > 0 else { return }
      if !counts.isEmpty { counts += ", " }
      counts += TextLayout.count(count, severity.rawValue)
    }
    add(summary.errors, .error)
    add(summary.warnings, .warning)
    add(summary.notes, .note)
    let plans = TextLayout.count(summary.plans, "plan")
    let found = counts.isEmpty ? "\(plans), no findings" : "\(counts) in \(plans)"
    guard !summary.failures.isEmpty else { return found }
    return "\(found); \(TextLayout.count(summary.failures.count, "file")) could not be checked"
  }

  /// How many findings there were of each rule so far; few rules have any.
  private struct Tally {
    private struct Count {
      let rule: String
      var count: Int
    }

    private var counts: [Count] = []

    /// Counts a further one, and returns how many that makes.
    mutating func count(_ rule: String) -> Int {
      guard let index = counts.firstIndex(where: { $0.rule == rule }) else {
        counts.append(Count(rule: rule, count: 1))
        return 1
      }
      counts[index].count += 1
      return counts[index].count
    }
  }

  private func writeHeadline(
    of finding: Finding, behind opening: ArraySlice<UInt8>, to page: inout TextBuffer
  ) {
    page.write(in: .bold, settings.color) {
      $0.write(opening)
      $0.write(finding.line)
      $0.write(UInt8(ascii: ":"))
      $0.write(finding.column)
      $0.write(UInt8(ascii: ":"))
    }
    page.write(UInt8(ascii: " "))
    page.write(in: finding.severity.ink, settings.color) {
      $0.write(finding.severity.rawValue)
      $0.write(UInt8(ascii: ":"))
    }
    page.write(UInt8(ascii: " "))
    page.write(printable: finding.message)
    page.write(UInt8(ascii: " "))
    page.write(in: .dim, settings.color) {
      $0.write(UInt8(ascii: "["))
      $0.write(finding.rule)
      $0.write(UInt8(ascii: "]"))
    }
    page.write(UInt8(ascii: "\n"))
  }

  private func writeExcerpt(of finding: Finding, in window: LineWindow, to page: inout TextBuffer) {
    let gutter = max(5, TextLayout.digits(of: finding.line))
    page.write(in: .dim, settings.color) {
      $0.write(finding.line, width: gutter)
      $0.write(literal: " | ")
    }
    let marked = Excerpt.write(window, to: &page)
    page.write(UInt8(ascii: "\n"))
    page.write(in: .dim, settings.color) {
      $0.writeSpaces(gutter)
      $0.write(literal: " | ")
    }
    page.writeSpaces(marked.lowerBound)
    page.write(in: finding.severity.ink, settings.color) {
      $0.write(UInt8(ascii: "^"), count: marked.count)
    }
    page.write(UInt8(ascii: "\n"))
  }
}

extension Severity {
  fileprivate var ink: Color.Ink {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }
}
