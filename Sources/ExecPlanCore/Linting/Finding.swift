import MarkdownTree

/// One defect of one plan, at one place, ready to be shown.
public struct Finding: Sendable, Equatable {
  /// The rule's kebab-case name, which never changes.
  public var rule: String
  public var severity: Severity
  /// One line: what is wrong and what to do. It may quote the plan, so printers must make it safe.
  public var message: String
  /// The heading of the section that holds the place, as written up to `Plan.labelLimit`; nil above the first
  /// heading.
  public var section: String?
  /// 1-based.
  public var line: Int
  /// 1-based, in Unicode scalars; a tab counts one.
  public var column: Int
  /// 1-based; the line of the exclusive end.
  public var endLine: Int
  /// Exclusive, 1-based, in Unicode scalars.
  public var endColumn: Int
  /// The same place in bytes of the file.
  public var range: Range<Int>

  public init(
    rule: String, severity: Severity, message: String, section: String? = nil,
    line: Int, column: Int, endLine: Int, endColumn: Int, range: Range<Int>
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.section = section
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.range = range
  }
}

/// A finding whose range has not been turned into lines and columns yet.
struct UnlocatedFinding {
  let rule: RuleDescription
  let severity: Severity
  let range: SourceRange
  let message: String
}

extension UnlocatedFinding: Comparable {
  /// Document order, then errors first.
  static func < (a: Self, b: Self) -> Bool {
    if a.range.start != b.range.start { return a.range.start < b.range.start }
    if a.severity != b.severity { return a.severity > b.severity }
    return (a.range.end, a.rule.name, a.message) < (b.range.end, b.rule.name, b.message)
  }

  static func == (a: Self, b: Self) -> Bool {
    a.rule === b.rule && a.severity == b.severity && a.range == b.range && a.message == b.message
  }
}
