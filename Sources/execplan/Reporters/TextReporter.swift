import ExecPlanCore

/// Text for people: each finding with its line as an excerpt, and a summary at the end.
struct TextReporter: StreamingReporter {
  static let format = ReportFormat(
    name: "text", summary: "text with excerpts, for people"
  ) { TextReporter($0) }

  private let settings: ReportSettings

  /// Nobody reads more warnings and notes about one plan.
  static let limitPerPlan = 100
  /// Notes concern form, and a plan usually deviates throughout, so a few of each rule suffice.
  static let notesPerRule = 3
  /// The approximate number of bytes per finding.
  private static let usualLength = 300

  init(_ settings: ReportSettings) { self.settings = settings }

  func text(for result: PlanResult) -> [UInt8] {
    guard !result.findings.isEmpty else { return [] }
    var text = TextBuffer(capacity: min(result.findings.count, Self.limitPerPlan) * Self.usualLength)
    var opening = TextBuffer(capacity: result.path.utf8.count + 1)
    opening.write(printable: result.path)
    opening.write(UInt8(ascii: ":"))
    var shown = 0
    var notes = RuleTally()
    // By index, so that findings that are not shown are not copied.
    for index in result.findings.indices {
      let severity = result.findings[index].severity
      // Errors are always shown.
      if severity < .error, shown >= Self.limitPerPlan { continue }
      if severity == .note, notes.count(result.findings[index].rule) > Self.notesPerRule { continue }
      shown += 1
      let finding = result.findings[index]
      writeHeadline(of: finding, after: opening.bytes[...], to: &text)
      let window = LineWindow(
        around: finding.range, inLine: finding.line, of: result.plan, reach: Excerpt.reach)
      if !window.bytes.isEmpty { writeExcerpt(of: finding, in: window, to: &text) }
    }
    let rest = result.findings.count - shown
    if rest > 0 {
      text.write(opening.bytes[...])
      text.write(UInt8(ascii: " "))
      text.write(rest)
      text.write(rest == 1 ? " more finding" : " more findings")
      text.write(" not shown; --format concise lists them all\n")
    }
    return text.bytes
  }

  func finish(_ summary: Summary, to output: Output) {
    let line = summary.sentence
    let hasFindings = summary.errors + summary.warnings + summary.notes > 0
    if line.isEmpty || (settings.isQuiet && !hasFindings) { return }
    output.write((hasFindings ? line : settings.color(.green, line)) + "\n")
  }

  private func writeHeadline(
    of finding: Finding, after opening: ArraySlice<UInt8>, to text: inout TextBuffer
  ) {
    text.write(in: .bold, settings.color) {
      $0.write(opening)
      $0.write(finding.line)
      $0.write(UInt8(ascii: ":"))
      $0.write(finding.column)
      $0.write(UInt8(ascii: ":"))
    }
    text.write(UInt8(ascii: " "))
    text.write(in: finding.severity.ink, settings.color) {
      $0.write(finding.severity.rawValue)
      $0.write(UInt8(ascii: ":"))
    }
    text.write(UInt8(ascii: " "))
    text.write(printable: finding.message)
    text.write(UInt8(ascii: " "))
    text.write(in: .dim, settings.color) {
      $0.write(UInt8(ascii: "["))
      $0.write(finding.rule)
      $0.write(UInt8(ascii: "]"))
    }
    text.write(UInt8(ascii: "\n"))
  }

  private func writeExcerpt(of finding: Finding, in window: LineWindow, to text: inout TextBuffer) {
    let gutter = max(5, TextLayout.digits(of: finding.line))
    text.write(in: .dim, settings.color) {
      $0.write(finding.line, width: gutter)
      $0.write(literal: " | ")
    }
    let marked = Excerpt.write(window, to: &text)
    text.write(UInt8(ascii: "\n"))
    text.write(in: .dim, settings.color) {
      $0.writeSpaces(gutter)
      $0.write(literal: " | ")
    }
    text.writeSpaces(marked.lowerBound)
    text.write(in: finding.severity.ink, settings.color) { $0.write(UInt8(ascii: "^"), count: marked.count) }
    text.write(UInt8(ascii: "\n"))
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

/// Numbers of findings by rule. Few rules report on one plan, and a dictionary would cost more; see Speed.md.
private struct RuleTally {
  private struct Entry {
    let rule: String
    var count = 1
  }

  private var entries: [Entry] = []

  /// Counts a finding, and returns the number so far.
  mutating func count(_ rule: String) -> Int {
    guard let index = entries.firstIndex(where: { $0.rule == rule }) else {
      entries.append(Entry(rule: rule))
      return 1
    }
    entries[index].count += 1
    return entries[index].count
  }
}
