import MarkdownTree
import TestSupport
import Testing

@Suite struct SectionTreeTests {
  @Test("Sections nest by level and end before the next heading of their level or above")
  func nesting() {
    let text = """
      intro

      # Plan
      text
      ## Steps
      - one
        # not a section
      ### Detail
      ## Log

      Title
      =====
      end
      """
    #expect(
      outline(of: text) == [
        "Plan 1 lines 3-10 parent -1 next 4",
        "Steps 2 lines 5-8 parent 0 next 3",
        "Detail 3 lines 8-8 parent 1 next 3",
        "Log 2 lines 9-10 parent 0 next 4",
        "Title 1 lines 11-13 parent -1 next 5",
      ])
  }

  @Test("Sections have block ranges with and without subsections")
  func blocks() {
    let document = Document(parsing: SourceText("# A\none\n\ntwo\n## B\nthree\n# C\n"))
    let sections = SectionTree(document).sections
    let kinds = sections.map { section in
      [section.firstBlock..<section.ownEndBlock, section.firstBlock..<section.endBlock].map { range in
        range.map { "\(document.blocks[Int($0)].kind)" }
      }
    }
    #expect(
      kinds == [
        [["paragraph", "paragraph"], ["paragraph", "paragraph", "heading", "paragraph"]],
        [["paragraph"], ["paragraph"]],
        [[], []],
      ])
  }

  @Test("A heading that skips a level nests in the nearest section above")
  func skippedLevel() {
    #expect(
      outline(of: "### A\n# B\n### C\n## D\n") == [
        "A 3 lines 1-1 parent -1 next 1",
        "B 1 lines 2-4 parent -1 next 4",
        "C 3 lines 3-3 parent 1 next 3",
        "D 2 lines 4-4 parent 1 next 4",
      ])
  }

  @Test("Random levels nest as with a stack of open sections")
  func anyLevels() {
    var generator = Generator(seed: 7)
    for _ in 0..<50 {
      let levels = (0..<30).map { _ in Int.random(in: 1...6, using: &generator) }
      let text = levels.map { String(repeating: "#", count: $0) + " A\n" }.joined()
      let sections = SectionTree(Document(parsing: SourceText(text))).sections
      for (index, section) in sections.enumerated() {
        let parent = levels[..<index].lastIndex { $0 < levels[index] } ?? -1
        let next = levels[(index + 1)...].firstIndex { $0 <= levels[index] } ?? levels.count
        #expect(Int(section.parent) == parent && Int(section.next) == next && Int(section.endLine) == next)
      }
    }
  }

  private func outline(of text: String) -> [String] {
    let document = Document(parsing: SourceText(text))
    return SectionTree(document).sections.map { section in
      let title = document.textLines(of: Int(section.heading)).first.map(document.source.string) ?? ""
      return "\(title) \(section.level) lines \(section.line)-\(section.endLine) "
        + "parent \(section.parent) next \(section.next)"
    }
  }
}
