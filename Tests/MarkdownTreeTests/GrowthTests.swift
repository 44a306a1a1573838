import Foundation
import MarkdownTree
import Testing

/// Hostile input has to stay linear: twice the text may take twice the time, but not four times.
@Suite(.serialized) struct GrowthTests {
  @Test("Hostile texts cost linear time", arguments: hostile)
  func growth(text: Hostile) {
    // Eight times the length: linear work takes eight times as long, quadratic work 64 times. A noisy machine
    // gets further chances.
    var ratio = Double.infinity
    for _ in 0..<4 where ratio > 20 {
      ratio = min(ratio, time(text.make(24_000)) / time(text.make(3_000)))
    }
    #expect(ratio < 20)
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    /// The text of about the given length.
    let make: @Sendable (Int) -> String

    init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.make = make
    }

    /// `unit`, repeated, between two texts.
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
        var text = ""
        var indent = ""
        while text.utf8.count < length {
          text += indent + "* a\n"
          indent += "  "
        }
        return text
      },
      Hostile("backtick runs of all lengths") { length in
        var text = ""
        var run = "`"
        while text.utf8.count < length {
          text += run + " "
          run += "`"
        }
        return text
      },
    ]

  /// The shorter of two runs, in seconds: parsing, and scanning all inline content.
  private func time(_ text: String) -> Double {
    let source = SourceText(text)
    let runs = (0..<2).map { _ in
      let start = Self.secondsOfThisThread
      let document = Document(parsing: source)
      var scanner = InlineScanner(document)
      var spans: [InlineSpan] = []
      for block in document.blocks.indices { scanner.spans(of: block, into: &spans) }
      return Self.secondsOfThisThread - start
    }
    return runs.min() ?? 0
  }

  /// The time that this thread has worked: on a busy machine, long runs wait for others more often than short ones do.
  private static var secondsOfThisThread: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
