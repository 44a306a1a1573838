import ExecPlanCore

/// Progress as text, for people and agents.
struct ProgressText: ProgressWriter {
  let color: Color
  private var isFirst = true

  init(color: Color) { self.color = color }

  mutating func write(_ progress: PlanProgress, to output: Output) {
    if !isFirst { output.write("\n") }
    isFirst = false
    let report = progress.report
    let heading = [report.title ?? progress.path, report.dialect, report.status?.lowercased()]
      .compactMap(\.self).map(Printable.escaping).joined(separator: " · ")
    output.write("\(color(.bold, heading))\n\(percentage(of: report))\n")
    let groups: [(String, [ProgressReport.Item])] = [
      ("COMPLETED", report.items(.completed)), ("PARTIAL", report.items(.partial)),
      ("REMAINING", report.items(.remaining)),
    ]
    if groups.contains(where: { !$0.1.isEmpty }) { output.write("\n") }
    for (title, items) in groups where !items.isEmpty {
      output.write("\(title)\n")
      for item in items { output.write("  \(line(for: item))\n") }
    }
    if let next = report.next { output.write("\n\(sentence(for: next, path: progress.path))\n") }
  }

  /// `Progress: 50% complete (1 of 3 items; 1 partial)`
  private func percentage(of report: ProgressReport) -> String {
    guard report.total > 0 else { return "Progress: no items yet" }
    let partialCount = report.items(.partial).count
    let partial = partialCount == 0 ? "" : "; \(partialCount) partial"
    let items = "\(report.items(.completed).count) of \(TextLayout.count(report.total, "item"))"
    return "Progress: \(report.completionPercentage)% complete (\(items)\(partial))"
  }

  private func line(for item: ProgressReport.Item) -> String {
    let timestamp = item.timestampText.map { "\(Printable.escaping($0))  " } ?? ""
    let text = Printable.escaping(item.subject)
    switch item.state {
    case .completed: return "\(color(.green, "✓")) \(timestamp)\(text)"
    case .partial:
      let done = clause("done", item.done)
      return "\(color(.yellow, "◐")) \(timestamp)\(text)\(done)\(clause("remaining", item.remaining))"
    case .remaining, .cancelled: return "○ \(timestamp)\(text)"
    }
  }

  private func clause(_ name: String, _ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    return "    \(name): \(Printable.escaping(text))"
  }

  /// `NEXT: continue "Route tests": expiry   (plans/auth.md:35)`
  private func sentence(for next: NextStep, path: String) -> String {
    let location = Printable.escaping(path) + (next.line.map { ":\($0)" } ?? "")
    guard next.action != .finish else { return "NEXT: finish: write the retrospective   (\(location))" }
    let description = next.description.map { " \"\(Printable.escaping($0))\"" } ?? ""
    let remaining = next.remaining.map { $0.isEmpty ? "" : ": \(Printable.escaping($0))" } ?? ""
    return "\(color(.bold, "NEXT:")) \(next.action.rawValue)\(description)\(remaining)   (\(location))"
  }
}
