import MarkdownTree
import Testing

@testable import ExecPlanCore

@Suite("Section names")
struct SectionNamesTests {
  /// Each name with its kind; nil for `SectionNames.asides`.
  private static let names: [(String, SectionKind?)] = {
    var names: [(String, SectionKind?)] = []
    func add(_ list: StaticString, _ kind: SectionKind?) {
      list.forEachText { bytes, text in
        names.append((bytes.string(text), kind))
        return false
      }
    }
    for known in SectionNames.all {
      add(known.whole, known.kind)
      add(known.halves, known.kind)
    }
    add(SectionNames.asides, nil)
    return names
  }()

  /// Headings are looked up before they are normalized.
  @Test("all are in normal form", arguments: names)
  func normalForm(name: String, kind: SectionKind?) {
    #expect(String(decoding: HeadingName.normalize(name), as: UTF8.self) == name)
  }

  @Test("a heading has the same kind with marks around it", arguments: names)
  func marks(name: String, kind: SectionKind?) {
    let headings = [
      name, name.uppercased(), "**\(name)**", "2. \(name) (must):", "A) \(name) ##", "📌 \(name)",
    ]
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

  @Test("a heading longer than every name has no kind")
  func longHeadings() {
    let text = "# A plan\n\n## Decision log \(String(repeating: "x", count: 80))\n\n## Decision log s\n"
    let sections = SectionParser.sections(of: Document(parsing: SourceText(Array(text.utf8))))
    #expect(sections.map(\.kind) == [nil, nil, nil])
  }
}
