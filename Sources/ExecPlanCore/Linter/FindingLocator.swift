import MarkdownTree

/// Turns byte ranges of one plan into lines, columns and headings.
enum FindingLocator {
  /// How far behind its beginning a finding's end is looked for from there: most findings are short.
  private static let reach = 1000

  /// What is found, given what rules report in the order of the text. Costs at most two passes over the text, however
  /// much of it each finding takes, and the reach for each.
  static func findings(for defects: [UnlocatedFinding], in plan: Plan) -> [Finding] {
    if defects.isEmpty { return [] }
    var findings: [Finding] = []
    findings.reserveCapacity(defects.count)
    var starts = LineCursor(plan.document.lineIndex)
    var labels = SectionLabels(of: plan)
    /// Those whose ends are out of reach.
    var long: [Int] = []
    for defect in defects {
      let range = defect.range.start..<max(defect.range.start, defect.range.end)
      let start = starts.position(of: range.lowerBound)
      let end = starts.position(of: range.upperBound, ahead: reach)
      if end == nil { long.append(findings.count) }
      findings.append(
        Finding(
          rule: defect.rule.name, severity: defect.severity, message: defect.message,
          section: labels.label(at: range.lowerBound), line: start.line, column: start.column,
          endLine: end?.line ?? start.line, endColumn: end?.column ?? start.column, range: range))
    }
    if long.isEmpty { return findings }
    // Ends are only nearly in the order of the text.
    var ends = LineCursor(plan.document.lineIndex)
    for index in long.sorted(by: { findings[$0].range.upperBound < findings[$1].range.upperBound }) {
      let end = ends.position(of: findings[index].range.upperBound)
      findings[index].endLine = end.line
      findings[index].endColumn = end.column
    }
    return findings
  }
}
