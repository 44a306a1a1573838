import MarkdownTree

/// Converts byte ranges of a plan to lines, columns and headings.
enum FindingLocator {
  /// Maximum distance in bytes at which a finding's end is located from its start. Most ends are nearer.
  private static let reach = 1000

  /// Locates findings given in document order. Costs at most two passes over the text, and `reach` bytes for
  /// each finding.
  static func findings(for unlocated: [UnlocatedFinding], in plan: Plan) -> [Finding] {
    if unlocated.isEmpty { return [] }
    var findings: [Finding] = []
    findings.reserveCapacity(unlocated.count)
    var starts = LineCursor(plan.document.lineIndex)
    var labels = SectionLabels(of: plan)
    /// Indices of the findings whose ends are out of reach.
    var long: [Int] = []
    for finding in unlocated {
      let range = finding.range.start..<max(finding.range.start, finding.range.end)
      let start = starts.position(of: range.lowerBound)
      let end = starts.position(of: range.upperBound, ahead: reach)
      if end == nil { long.append(findings.count) }
      findings.append(
        Finding(
          rule: finding.rule.name, severity: finding.severity, message: finding.message,
          section: labels.label(at: range.lowerBound), line: start.line, column: start.column,
          endLine: end?.line ?? start.line, endColumn: end?.column ?? start.column, range: range))
    }
    if long.isEmpty { return findings }
    var ends = LineCursor(plan.document.lineIndex)
    for index in long.sorted(by: { findings[$0].range.upperBound < findings[$1].range.upperBound }) {
      let end = ends.position(of: findings[index].range.upperBound)
      findings[index].endLine = end.line
      findings[index].endColumn = end.column
    }
    return findings
  }
}
