import MarkdownTree
import Testing

@testable import ExecPlanCore

/// The names that headings are looked up by.
@Suite("Section names")
struct SectionNamesTests {
  private static let names: [String] = {
    var names: [String] = []
    let lists = SectionNames.entries.flatMap { [$0.whole, $0.halves] } + [SectionNames.asides]
    for list in lists {
      list.forEachText { bytes, text in
        names.append(bytes.string(text))
        return false
      }
    }
    return names
  }()

  /// A heading that is like one is not brought to that form before it is looked up.
  @Test("all are in normal form", arguments: names)
  func normalForm(name: String) {
    #expect(String(decoding: HeadingName.normalize(name), as: UTF8.self) == name)
  }

  @Test("a heading serves as the same, plain or with marks", arguments: names)
  func marks(name: String) throws {
    let headings = [name, name.uppercased(), "**\(name)**", "2. \(name) (must):"]
    // The first heading would be the title.
    let text = "# A plan\n" + headings.map { "\n## \($0)\n" }.joined()
    let sections = SectionReader.sections(of: Document(parsing: SourceText(Array(text.utf8)))).dropFirst()
    #expect(sections.count == headings.count)
    for section in sections {
      #expect(section.kind == SectionReader.kind(ofHeading: name))
      #expect(section.isWholeName == sections.first?.isWholeName)
      #expect(section.role == sections.first?.role)
    }
  }

  @Test("a heading that is longer than any name is none")
  func longHeadings() throws {
    let text = "# A plan\n\n## Decision log \(String(repeating: "x", count: 80))\n\n## Decision log s\n"
    let sections = SectionReader.sections(of: Document(parsing: SourceText(Array(text.utf8))))
    #expect(sections.map(\.kind) == [nil, nil, nil])
  }
}
