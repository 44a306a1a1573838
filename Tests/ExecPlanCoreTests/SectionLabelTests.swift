import Testing

@testable import ExecPlanCore

/// The headings that findings and items repeat.
@Suite struct SectionLabelTests {
  private func label(_ heading: String) throws -> String? {
    let plan = try Plan(parsing: Array("# T\n\n\(heading)\n\n<some thing>\n\n## Progress\n\n- [ ] a\n".utf8))
    return Linter().findings(in: plan).first { $0.rule == "unfilled-template" }?.section
  }

  @Test func aHeadingAsWritten() throws {
    #expect(try label("## 3. *Plan* of `Work`") == "3. *Plan* of `Work`")
    #expect(try label("Plan of\n  Work\n---") == "Plan of Work")
    let longest = String(repeating: "é", count: 200)
    #expect(try label("## \(longest)") == longest)
  }

  @Test(arguments: ["a", "é", "漢", "👍"])
  func aVeryLongHeadingIsShortened(character: String) throws {
    let cut = String(repeating: character, count: 200) + "…"
    #expect(try label("## " + String(repeating: character, count: 201)) == cut)
    #expect(try label("## " + String(repeating: character, count: 5000)) == cut)
  }

  @Test func theGroupOfItemsIsShortenedToo() throws {
    let heading = String(repeating: "a", count: 201)
    let plan = try Plan(
      parsing: Array("# T\n\n## Progress\n\n### \(heading)\n\n- [ ] a\n- [ ] b\n\n### B\n\n- [ ] c\n".utf8))
    let groups = ProgressReport(of: plan)?.items.map(\.group)
    #expect(groups == [heading.dropLast() + "…", heading.dropLast() + "…", "B"])
  }
}
