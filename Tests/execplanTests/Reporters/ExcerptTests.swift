import ExecPlanCore
import Testing

@testable import execplan

@Suite struct ExcerptTests {
  private func excerpt(_ line: String, _ columns: Range<Int>) -> Excerpt {
    Excerpt(line: Array(line.utf8)[...], columns: columns)
  }

  private func text(_ excerpt: Excerpt) -> String { String(decoding: excerpt.text, as: UTF8.self) }

  /// The columns of the marks, cut out of the shown text, must be the finding.
  private func marked(_ excerpt: Excerpt) -> String {
    var column = 0
    var text = ""
    for scalar in self.text(excerpt).unicodeScalars {
      if (excerpt.markColumn..<(excerpt.markColumn + excerpt.markWidth)).contains(column) {
        text.unicodeScalars.append(scalar)
      }
      column += DisplayWidth.columns(of: scalar)
    }
    return text
  }

  @Test(arguments: [
    "", "abc ", "漢字 ", "e\u{301}e\u{301} ", "👍🏽 ", "\t", "a\tb\t", "\u{1B}[31m", "\u{202E}", "ｗ",
  ])
  func marksStandUnderTheFinding(prefix: String) {
    let start = prefix.unicodeScalars.count + 1
    let excerpt = self.excerpt(prefix + "TBD.", start..<(start + 3))
    #expect(marked(excerpt) == "TBD")
    #expect(excerpt.markWidth == 3)
  }

  @Test func tabsBecomeSpaces() {
    let excerpt = self.excerpt("a\tTBD", 3..<6)
    #expect(text(excerpt) == "a   TBD")
    #expect(excerpt.markColumn == 4)
  }

  @Test func longLinesAreCutAroundTheFinding() {
    let line = String(repeating: "word ", count: 2000) + "TBD" + String(repeating: " word", count: 2000)
    let excerpt = self.excerpt(line, 10_001..<10_004)
    #expect(marked(excerpt) == "TBD")
    #expect(text(excerpt).hasPrefix("…") && text(excerpt).hasSuffix("…"))
    #expect(DisplayWidth.columns(of: text(excerpt)) <= 122)
  }

  @Test(arguments: ["\t", "漢", "\u{1B}", "👍"])
  func wideCharactersDoNotPushTheFindingOut(character: String) {
    let prefix = String(repeating: character, count: 90)
    let start = prefix.unicodeScalars.count + 1
    #expect(marked(excerpt(prefix + "TBD", start..<(start + 3))) == "TBD")
  }

  @Test func aFindingMayStandBehindTheLastCharacter() {
    let excerpt = self.excerpt("abc", 4..<5)
    #expect((excerpt.markColumn, excerpt.markWidth) == (3, 1))
  }

  /// Whole plans: the window around a finding begins and ends with its line, and the whole line is shown when it is short.
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}", "é漢👍 "])
  func theLineOfAFinding(ending: String, before: String) throws {
    for length in [0, 30, 959, 960, 961, 2000] {
      let lead = String(repeating: "ä", count: length / 2)
      let text = ["\(before)# T", "", "\(lead) <some thing> and more", "", "end"].joined(separator: ending)
      let plan = try Plan(parsing: Array(text.utf8))
      let finding = try #require(Linter().findings(in: plan).first { $0.rule == "unfilled-template" })
      let excerpt = Excerpt(of: finding, in: LineWindow(around: finding, in: plan, reach: Excerpt.reach))
      #expect(marked(excerpt) == "<some thing>")
      #expect(self.text(excerpt).hasSuffix(" <some thing> and more"))
      #expect(self.text(excerpt).hasPrefix(length > 200 ? "…" : "\(lead)"))
    }
  }
}
