import MarkdownTree

/// Turns byte ranges of one plan into lines, columns and headings.
enum Places {
  /// What is found, given what rules report in the order of the text. Costs at most two passes over the text, however
  /// much of it each finding takes.
  static func findings(for defects: [RuleContext.Defect], in plan: Plan) -> [Finding] {
    if defects.isEmpty { return [] }
    var findings: [Finding] = []
    findings.reserveCapacity(defects.count)
    var starts = LineCursor(plan.document.lineIndex)
    var labels = SectionLabels(of: plan)
    for defect in defects {
      let range = defect.range.start..<max(defect.range.start, defect.range.end)
      let start = starts.position(of: range.lowerBound)
      findings.append(
        Finding(
          rule: defect.rule, severity: defect.severity, message: defect.message,
          section: labels.label(at: range.lowerBound), line: start.line, column: start.column,
          endLine: start.line, endColumn: start.column, range: range))
    }
    // Ends are only nearly in that order. Each is sought from its beginning on, or from the end before it.
    var ends = LineCursor(plan.document.lineIndex)
    for index in findings.indices.sorted(by: { findings[$0].range.upperBound < findings[$1].range.upperBound }
    ) {
      let start = Position(line: findings[index].line, column: findings[index].column)
      ends.skip(to: findings[index].range.lowerBound, at: start)
      let end = ends.position(of: findings[index].range.upperBound)
      findings[index].endLine = end.line
      findings[index].endColumn = end.column
    }
    return findings
  }
}
