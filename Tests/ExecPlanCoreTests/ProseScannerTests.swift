import MarkdownTree
import TestSupport
import Testing

@testable import ExecPlanCore

/// The scanner, which reads 64 bytes at a time, compared with a reader of single bytes.
@Suite struct ProseScannerTests {
  /// The pieces of random texts: all that may be in or around a word, or that the window's bits leave open.
  /// None is Markdown.
  private static let pieces =
    [
      "a", "if", "Needed", "x9", "'", "-", ".", "/", ",", ":", "(", ")", "=", "?", "??", "???", "...", "\t",
      "\"", "%", "@", "\u{1}", "\u{C}", "\u{1A}", "\u{7F}",
    ]
    + ["é", "naïve", "ß", "日本", "語", "—", "…", "“", "\u{A0}", "🙂"]
    + [40, 64, 65, 72].map { String(repeating: "w", count: $0) }
    + Array(repeating: " ", count: 12)

  /// One-word phrases of every kind.
  private static let known =
    [
      "a", "if", "needed", "x9", "a-a", "if/if", "a.if", "é", "naïve", "日本", "語", "aé", ",", ":", ".", "-",
      "???", "_",
    ] + [64, 65, 72].map { String(repeating: "w", count: $0) }

  private static let table = {
    var compiler = PhraseCompiler(count: known.count)
    compiler.add(known.map { Phrase($0) }, ofRule: 0)
    return compiler.automaton()
  }()

  @Test(arguments: 0..<200)
  func agreesWithAReaderOfSingleBytes(seed: Int) {
    var random = Generator(seed: seed)
    let text = "z" + (0..<150).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined() + "z"
    let document = Document(parsing: SourceText(Array(text.utf8)))
    var scanner = ProseScanner(document, Self.table, ruleCount: 1)
    scanner.scan(document.blocks.indices)
    let expected = Reading(of: Array(text.utf8))
    #expect(scanner.prose.matches[0].map { $0.range.start..<$0.range.end } == expected.known, "\(text)")
    #expect(scanner.prose.language.words == expected.wordCount, "\(text)")
    #expect(scanner.prose.marks.map(\.offset) == expected.ellipses, "\(text)")
  }

  /// What a reader of single bytes finds.
  private struct Reading {
    /// Ranges of the known words.
    var known: [Range<Int>] = []
    var wordCount = 0
    /// Offsets of ellipses, of one character or of dots.
    var ellipses: [Int] = []

    init(of text: [UInt8]) {
      var i = 0
      while i < text.count {
        let start = i
        let isQuestion = text[i] == UInt8(ascii: "?")
        if isQuestion {
          while i < text.count, text[i] == UInt8(ascii: "?") { i += 1 }
        } else {
          while let length = lengthInWord(at: i, text, isFirst: i == start) { i += length }
          if i > start { wordCount += 1 } else { i += scalar(at: i, text).utf8.count }
        }
        let word = isQuestion && i - start >= 3 ? start..<start + 3 : start..<i
        let token = String(decoding: text[word], as: UTF8.self)
        if ProseScannerTests.known.contains(token.asciiLowercased) { known.append(word) }
        let isSecondDot = start > 0 && text[start - 1] == UInt8(ascii: ".")
        if token == "…" || token == "." && text.dropFirst(i).first == UInt8(ascii: ".") && !isSecondDot {
          ellipses.append(start)
        }
      }
    }
  }
}

/// The length of the character at an offset if it is part of a word.
private func lengthInWord(at i: Int, _ text: [UInt8], isFirst: Bool) -> Int? {
  guard let first = text.dropFirst(i).first else { return nil }
  if first >= 0x80 {
    let scalar = scalar(at: i, text)
    return "—…“\u{A0}🙂".contains(scalar) ? nil : scalar.utf8.count
  }
  if first.isASCIIWord { return 1 }
  let isJoined = !isFirst && "'-./".utf8.contains(first) && text.dropFirst(i + 1).first?.isASCIIWord == true
  return isJoined ? 1 : nil
}

private func scalar(at i: Int, _ text: [UInt8]) -> String {
  String(decoding: text[i...].prefix(4), as: UTF8.self).unicodeScalars.prefix(1).map { String($0) }.joined()
}

extension String {
  /// Lower-cased as words are compared: letters outside ASCII keep their case.
  fileprivate var asciiLowercased: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
