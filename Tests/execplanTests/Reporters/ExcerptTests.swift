import ExecPlanCore
import Testing

@testable import execplan

@Suite struct ExcerptTests {
  private struct Shown {
    let text: String
    let columns: Range<Int>

    init(_ write: (inout TextBuffer) -> Range<Int>) {
      var page = TextBuffer()
      columns = write(&page)
      text = String(decoding: page.bytes, as: UTF8.self)
    }

    /// The shown text in the marked columns, which must be the finding.
    var marked: String {
      var column = 0
      var marked = ""
      for scalar in text.unicodeScalars {
        if columns.contains(column) { marked.unicodeScalars.append(scalar) }
        column += DisplayWidth.columns(of: scalar)
      }
      return marked
    }
  }

  private func excerpt(_ before: String, _ found: String, _ after: String = "") -> Shown {
    // In the middle of a file, where offsets in the file and in the line differ.
    let file = Array("above\n\(before)\(found)\(after)".utf8)
    let start = 6 + before.utf8.count
    let marked = start..<start + max(1, found.utf8.count)
    return Shown { Excerpt.write(file[6...], marking: marked, to: &$0) }
  }

  @Test(arguments: [
    "", "abc ", "漢字 ", "e\u{301}e\u{301} ", "👍🏽 ", "\t", "a\tb\t", "\u{1B}[31m", "\u{202E}", "ｗ",
  ])
  func marksAreUnderTheFinding(prefix: String) {
    let excerpt = self.excerpt(prefix, "TBD", ".")
    #expect(excerpt.marked == "TBD")
    #expect(excerpt.columns.count == 3)
  }

  @Test func tabsBecomeSpaces() {
    let excerpt = self.excerpt("a\t", "TBD")
    #expect(excerpt.text == "a   TBD")
    #expect(excerpt.columns == 4..<7)
  }

  @Test func longLinesAreCutAroundTheFinding() {
    for word in ["word", "wörd", "漢字"] {
      let excerpt = self.excerpt(
        String(repeating: "\(word) ", count: 2000), "TBD", String(repeating: " \(word)", count: 2000))
      #expect(excerpt.marked == "TBD")
      #expect(excerpt.text.hasPrefix("…") && excerpt.text.hasSuffix("…"))
      #expect((36...41).contains(excerpt.columns.lowerBound))
      #expect((118...121).contains(DisplayWidth.columns(of: excerpt.text)))
    }
  }

  @Test func linesAreCutIfTheFindingIsFarToTheRight() {
    let filler = String(repeating: "x", count: 200)
    for (lead, shown) in [(80, 80), (81, 41)] {
      let excerpt = self.excerpt(String(repeating: "x", count: lead), "TBD", filler)
      #expect(excerpt.columns == shown..<shown + 3)
      #expect(excerpt.text.hasPrefix("…") == (shown < lead))
    }
    // A character without width takes no column.
    let accent = String(repeating: "x", count: 60) + "e\u{301}" + String(repeating: "x", count: 40)
    #expect(self.excerpt(accent, "TBD", filler).text.hasPrefix("…\u{301}x"))
    // A short line is shown whole.
    #expect(self.excerpt(String(repeating: "x", count: 110), "TBD").text.count == 113)
  }

  @Test func trailingSpacesAreOmitted() {
    #expect(excerpt("a  ", "", "   ").text == "a")
    #expect(excerpt("é ", "", "  ").text == "é")
    var page = TextBuffer()
    page.write(" | ")
    _ = Excerpt.write(Array("   ".utf8)[...], marking: 0..<1, to: &page)
    #expect(String(decoding: page.bytes, as: UTF8.self) == " | ")
  }

  @Test(arguments: ["", "é", String(repeating: "x", count: 130)])
  func workflowCommandsAreEscaped(before: String) {
    #expect(excerpt("##[error] ", "TBD", before).text.hasPrefix("##\\u{5B}error] TBD"))
    #expect(excerpt("# [ #[ ", "TBD", before).text.hasPrefix("# [ #[ TBD"))
  }

  @Test(arguments: ["\t", "漢", "\u{1B}", "👍"])
  func theFindingIsShownAfterWideCharacters(character: String) {
    let prefix = String(repeating: character, count: 90)
    #expect(excerpt(prefix, "TBD").marked == "TBD")
  }

  @Test func findingAtTheEndOfTheLine() {
    #expect(excerpt("abc", "").columns == 3..<4)
    #expect(excerpt("äbc", "").columns == 3..<4)
  }

  /// In a plan, the window around a finding is at most its line, and a short line is shown whole.
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}", "é漢👍 "])
  func theLineOfAFinding(ending: String, before: String) throws {
    for length in [0, 30, 959, 960, 961, 2000] {
      let lead = String(repeating: "ä", count: length / 2)
      let text = ["\(before)# T", "", "\(lead) <some thing> and more", "", "end"].joined(separator: ending)
      let plan = try Plan(parsing: Array(text.utf8))
      let finding = try #require(Linter().findings(in: plan).first { $0.rule == "unfilled-template" })
      let window = LineWindow(around: finding.range, inLine: finding.line, of: plan, reach: Excerpt.reach)
      let excerpt = Shown { Excerpt.write(window, to: &$0) }
      #expect(excerpt.marked == "<some thing>")
      #expect(excerpt.text.hasSuffix(" <some thing> and more"))
      #expect(excerpt.text.hasPrefix(length > 200 ? "…" : "\(lead)"))
    }
  }
}
