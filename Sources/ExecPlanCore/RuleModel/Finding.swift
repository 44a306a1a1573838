import MarkdownTree

/// A defect of a plan, with its location.
public struct Finding: Sendable, Equatable {
  /// The rule's kebab-case name, which never changes.
  public let rule: String
  public let severity: Severity
  /// One line: what is wrong and what to do. It may quote the plan, so reporters must escape it.
  public let message: String
  /// The heading of the innermost section around the finding, as written, up to `Plan.labelLimit`; nil above
  /// the first heading.
  public let section: String?
  /// 1-based.
  public let line: Int
  /// 1-based, in Unicode scalars; a tab counts one.
  public let column: Int
  /// 1-based; the line of the exclusive end.
  public internal(set) var endLine: Int
  /// Exclusive, 1-based, in Unicode scalars.
  public internal(set) var endColumn: Int
  /// Byte offsets in the file.
  public internal(set) var range: Range<Int>
}

/// A finding before its range is converted to lines and columns.
struct UnlocatedFinding {
  let rule: RuleDescription
  let severity: Severity
  let range: SourceRange
  let message: String
}

extension UnlocatedFinding: Comparable {
  /// Document order; at the same offset, errors first.
  static func < (a: Self, b: Self) -> Bool {
    if a.range.start != b.range.start { return a.range.start < b.range.start }
    if a.severity != b.severity { return a.severity > b.severity }
    return (a.range.end, a.rule.name, a.message) < (b.range.end, b.rule.name, b.message)
  }

  static func == (a: Self, b: Self) -> Bool {
    a.rule === b.rule && a.severity == b.severity && a.range == b.range && a.message == b.message
  }
}
