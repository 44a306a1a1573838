import MarkdownTree
import Testing

@testable import ExecPlanCore

/// The names that headings are looked up by.
@Suite("Section names")
struct SectionNamesTests {
  /// Each with what it is a name of; nil for sections that no dialect asks for.
  private static let names: [(String, SectionKind?)] = {
    var names: [(String, SectionKind?)] = []
    func add(_ list: StaticString, _ kind: SectionKind?) {
      list.forEachText { bytes, text in
        names.append((bytes.string(text), kind))
        return false
      }
    }
    for entry in SectionNames.entries {
      add(entry.whole, entry.kind)
      add(entry.halves, entry.kind)
    }
    add(SectionNames.asides, nil)
    return names
  }()

  /// A heading that is like one is not brought to that form before it is looked up.
  @Test("all are in normal form", arguments: names)
  func normalForm(name: String, kind: SectionKind?) {
    #expect(String(decoding: HeadingName.normalize(name), as: UTF8.self) == name)
  }

  @Test("a heading serves as the same, plain or with marks", arguments: names)
  func marks(name: String, kind: SectionKind?) {
    let headings = [name, name.uppercased(), "**\(name)**", "2. \(name) (must):"]
    // The first heading would be the title.
    let text = "# A plan\n" + headings.map { "\n## \($0)\n" }.joined()
    let sections = SectionParser.sections(of: Document(parsing: SourceText(Array(text.utf8)))).dropFirst()
    #expect(sections.count == headings.count)
    for section in sections {
      #expect(section.kind == kind)
      #expect(section.isWholeName == sections.first?.isWholeName)
      #expect(section.role == (kind?.role ?? .records))
    }
  }

  @Test("a heading that is longer than any name is none")
  func longHeadings() {
    let text = "# A plan\n\n## Decision log \(String(repeating: "x", count: 80))\n\n## Decision log s\n"
    let sections = SectionParser.sections(of: Document(parsing: SourceText(Array(text.utf8))))
    #expect(sections.map(\.kind) == [nil, nil, nil])
  }
}
