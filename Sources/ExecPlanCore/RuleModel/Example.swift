/// A text that a rule must report, or must accept.
///
/// The text is the body of one section of an otherwise valid plan, or a whole plan. In a failing example each
/// `↓` precedes the start of one finding; tests remove the arrows before they run the rule. A failing test
/// points to the file and line where the example was written.
package struct Example: Sendable {
  package let text: String
  /// nil for a whole plan.
  package let section: SectionKind?
  package let dialect: String
  /// Other rules that correctly report the same text.
  package let alsoFinds: [String]
  package let fileID: String
  package let line: Int

  /// The heading of its section; nil for a whole plan.
  package var heading: String? { section.flatMap { Dialect.named(dialect)?.requirement(of: $0)?.title } }

  init(
    _ text: String, in section: SectionKind? = .planOfWork, dialect: String = "codex",
    alsoFinds: [String] = [], fileID: String = #fileID, line: Int = #line
  ) {
    self.text = text
    self.section = section
    self.dialect = dialect
    self.alsoFinds = alsoFinds
    self.fileID = fileID
    self.line = line
  }

  /// A whole plan.
  static func plan(
    _ text: String, dialect: String = "codex", alsoFinds: [String] = [], fileID: String = #fileID,
    line: Int = #line
  ) -> Example {
    Example(text, in: nil, dialect: dialect, alsoFinds: alsoFinds, fileID: fileID, line: line)
  }

  static func each(
    _ texts: String..., in section: SectionKind? = .planOfWork, dialect: String = "codex",
    fileID: String = #fileID, line: Int = #line
  ) -> [Example] {
    texts.map { Example($0, in: section, dialect: dialect, fileID: fileID, line: line) }
  }
}
