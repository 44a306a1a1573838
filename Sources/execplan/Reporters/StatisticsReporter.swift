import ExecPlanCore

/// `--statistics`: the number of findings of each rule, most frequent first.
struct StatisticsReporter: AggregatingReporter {
  private let settings: ReportSettings
  private var counts: [Key: Int] = [:]

  private struct Key: Hashable {
    let rule: String
    let severity: Severity
  }

  init(_ settings: ReportSettings) { self.settings = settings }

  mutating func add(_ result: PlanResult, to output: Output) {
    for finding in result.findings {
      counts[Key(rule: finding.rule, severity: finding.severity), default: 0] += 1
    }
  }

  func finish(_ summary: Summary, to output: Output) {
    let rows = counts.sorted {
      ($1.value, $1.key.severity, $0.key.rule) < ($0.value, $0.key.severity, $1.key.rule)
    }
    let width = rows.first.map { String($0.value).count } ?? 0
    for (key, count) in rows {
      let number = String(count)
      let severity = TextLayout.padded(key.severity.rawValue, to: 7)
      output.write("\(TextLayout.spaces(width - number.count))\(number)  \(severity)  \(key.rule)\n")
    }
    TextReporter(settings).finish(summary, to: output)
  }
}
