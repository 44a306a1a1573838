/// A text that shows a rule finding something, or nothing.
///
/// It is the body of one section of an otherwise sound plan, or, where `section` is nil, a whole plan. In a
/// failing example every `↓` stands right before the place of one finding and is taken out before the run.
/// The file and line it was written on are kept, so that a failing test points into the rule's own file.
public struct Example: Sendable {
  public let text: String
  public let section: SectionKind?
  public let dialect: String
  /// Other rules that rightly find something in the same text.
  public let alsoFinds: [String]
  public let fileID: String
  public let line: Int

  public init(
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

  /// A whole plan rather than a section's body.
  public static func plan(
    _ text: String, dialect: String = "codex", alsoFinds: [String] = [], fileID: String = #fileID,
    line: Int = #line
  ) -> Example {
    Example(text, in: nil, dialect: dialect, alsoFinds: alsoFinds, fileID: fileID, line: line)
  }
}
