import Testing

@testable import ExecPlanCore

/// The messages for every required or recommended section that is missing, misspelled or empty.
@Suite("Absent sections")
struct AbsentSectionTests {
  private static let sections = Dialect.builtIn.flatMap { dialect in
    dialect.sections.filter { $0.level != .may }.map { (dialect.name, $0) }
  }

  @Test("a section that is removed, fenced or misspelled is missing", arguments: sections)
  func missing(dialect: String, section: SectionRequirement) throws {
    let rule =
      section.level == .must ? MissingSection.description : MissingRecommendedSection.description
    func messages(_ text: String) throws -> [String] {
      try Self.findings(replacing: section.kind, by: text, dialect).filter { $0.rule == rule.name }.map(
        \.message)
    }
    #expect(try messages("Words.").contains { $0.contains("\"\(section.title)\"") })
    #expect(try messages("~~~md\n## \(section.title)\n~~~").contains { $0.contains("\"\(section.title)\"") })
    let misspelt = section.title.dropLast(3) + String(section.title.suffix(3).reversed())
    // One edit is allowed for every four letters, and the misspelling takes two.
    if HeadingName.normalize(section.title).count >= 8 {
      #expect(try messages("## \(misspelt)\n\nWords.").contains { $0.contains("\"\(misspelt)\" on line") })
    }
    for heading in [
      "### \(section.title)", "\(section.title)\n-----", "## 3.1 **\(section.title.uppercased())** ##",
    ] {
      #expect(try messages("\(heading)\n\nWords.").isEmpty, "\(heading)")
    }
  }

  @Test(
    "a section of instructions needs content", arguments: sections.filter { $0.1.kind.role == .instructions })
  func empty(dialect: String, section: SectionRequirement) throws {
    for (body, isEmpty) in [
      ("", true), ("<!-- later -->", true), ("### Part", true), ("### Part\n\nWords.", false),
    ] {
      let findings = try Self.findings(
        replacing: section.kind, by: "## \(section.title)\n\n\(body)\n", dialect)
      #expect(findings.contains { $0.rule == "empty-section" } == isEmpty, "\(body)")
    }
  }

  private static func findings(
    replacing kind: SectionKind, by text: String, _ dialect: String
  ) throws -> [Finding] {
    let host = try HostPlan.shortest(of: dialect)
    let plan = host.replacing(kind, by: text) ?? host.text
    return RuleCase.usual.findings(in: try Plan(parsing: Array(plan.utf8), dialect: .named(dialect)))
  }
}
