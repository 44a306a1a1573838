import MarkdownTree
import TestSupport
import Testing

/// Even hostile input parses in linear time: twice the text takes about twice the time, not four times.
@Suite struct GrowthTests {
  @Test("Hostile texts take linear time", arguments: hostile)
  func growth(text: Hostile) {
    let ratio = Growth.ratio(3_000...48_000, make: { SourceText(text.make($0)) }, of: Self.parse)
    #expect(ratio < Growth.bound)
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    /// Makes a text of about the given length.
    let make: @Sendable (Int) -> String

    init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.make = make
    }

    /// `unit` repeated between two texts.
    init(_ unit: String, before: String = "", after: String = "") {
      self.init(before + unit.debugDescription + after) { length in
        before + String(repeating: unit, count: length / unit.utf8.count) + after
      }
    }

    var testDescription: String { name }
  }

  private static let hostile: [Hostile] =
    [
      "> ", ">", "- ", "* ", "1. ", "-\t", "[a]: /u\n", "[a]: b\n===\n", "[", "]", "![", "![[", "[a](b",
      "[a](<b",
      "[a](b \"", "[a](b 'c", "[a][b", "`", "`a``b```c", "*", "*a ", "a*", "*_", "_a*", "a**b c* ", "~a ~~b ",
      "<",
      "<a ", "a <!-- ", "a <? ", "a <!X ", "a <![CDATA[ ", "<a b='", "<aa:", "<a@", "www.a_", "http://", "&a",
      "\\",
      "a\n", "```\n", "<div>\n\n", "# ", "a|b\n", "|a", "\n", "\t", " ",
    ].map { Hostile($0) } + [
      Hostile("[]", before: "[a]: b\n\n", after: "]"),
      Hostile("[a", before: "[a]: b\n\n"),
      Hostile("![", after: "[a](b)"),
      Hostile("a: b\n", before: "---\n"),
      Hostile("b\n", before: "```md\n# a\n"),
      Hostile("deep items, then blank lines") { length in
        String(repeating: "- ", count: length / 4) + "a\n" + String(repeating: "\n", count: length / 2)
      },
      Hostile("items in a quote, then blank lines") { length in
        "> " + String(repeating: "- ", count: length / 4) + "a\n"
          + String(repeating: ">\n", count: length / 4)
      },
      Hostile("deep quotes, then lazy lines") { length in
        String(repeating: ">", count: length / 2) + "a\n" + String(repeating: "b\n", count: length / 4)
      },
      Hostile("a list on each level") { length in
        Growth.text(length, longerBy: "  ") { $0 + "* a\n" }
      },
      Hostile("backtick runs of all lengths") { length in
        Growth.text(length, mark: "`", longerBy: "`") { $0 + " " }
      },
    ]

  /// Parses all blocks and all inline content.
  private static func parse(_ source: SourceText) {
    let document = Document(parsing: source)
    var inlines = DocumentInlines(document)
    var spans = UniqueArray<InlineSpan>(capacity: 1)
    for block in document.blocks.indices { inlines.parse(block, into: &spans) }
  }
}
