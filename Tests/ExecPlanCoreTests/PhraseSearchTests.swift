import MarkdownTree
import TestSupport
import Testing

@testable import ExecPlanCore

/// The automaton over words, compared with a naive search.
@Suite struct PhraseSearchTests {
  /// Words of the lengths around which reading and comparing change.
  private static let words =
    ["a", "b", "c", "if", "don't", "x-y", "needed", "letters"]
    + [8, 9, 15, 16, 17, 24, 25, 63, 64, 65, 130].map { String(repeating: "w", count: $0 - 1) + "z" }

  private static let patterns =
    [
      "a", "a b", "a b c", "{a|b} {c|if}", "a {b|} c", "{b|c|} if needed", "c {a b|b a} a",
      "needed {letters|}",
    ]
    + words.suffix(11).map { "a \($0) b" } + words.suffix(11).map { "\($0) {c|\($0)}" }

  /// With few words, and with so many that most of the text matches nothing.
  @Test(arguments: 0..<40, [0, 100])
  func agreesWithANaiveSearch(seed: Int, others: Int) {
    var random = Generator(seed: seed)
    let words = Self.words + (0..<others).map { String(repeating: "o", count: $0 % 10) + "_" }
    let text = (0..<400 + 2 * others).map { _ in words.randomElement(using: &random) ?? "a" }
    let document = Self.document("# T\n\n" + text.joined(separator: " ") + "\n")
    #expect(Self.found(Self.patterns, in: document) == naiveSearch(of: text))
  }

  @Test func wordsMatchInAnyCaseAcrossLinesAndMarks() {
    let document = Self.document("It is done IF\nNeeded, *a* **B** c or `a` b. a,b")
    #expect(Self.found(Self.patterns, in: document) == ["IF\nNeeded", "a* **B** c", "a"])
  }

  /// A phrase may cross a line break, even in a quotation, but not a code span or punctuation.
  @Test(arguments: [
    ("it is if\nneeded", ["if\nneeded"]), ("it is if  \nneeded", ["if  \nneeded"]),
    ("- it is if\n\t needed", ["if\n\t needed"]), ("> it is if\n> needed", ["if\n> needed"]),
    ("> it is if\nneeded", ["if\nneeded"]), ("it is if\n`b` needed", []), ("it is if,\nneeded", []),
    ("it is if\n\\> needed", []), ("it is if\n(needed", []), ("if\u{C}needed", ["if\u{C}needed"]),
  ])
  func phrasesCrossLines(text: String, expected: [String]) {
    #expect(Self.found(["if needed"], in: Self.document(text)) == expected)
  }

  /// Regardless of how many words surround its halves.
  @Test(arguments: 0..<8, 0..<8)
  func noPhraseCrossesTheEndOfABlock(before: Int, after: Int) {
    let others = ["Some", "words", "that", "no", "phrase", "has", "in", "it"]
    let first = (others.prefix(before) + ["if"]).joined(separator: " ")
    let second = (others.prefix(after) + ["needed"]).joined(separator: " ")
    let document = Self.document("\(first)\n\n\(second)\n")
    #expect(Self.found(["if needed"], in: document) == [])
  }

  @Test func aReaderReadsOnlyTheGivenBlocksAndStopsAtTheFirstAcceptedMatch() {
    let document = Self.document("if needed\n\n# if needed\n\nneeded if if NEEDED\n\nif needed\n")
    var reader = PhraseSearch([Phrase("if needed")]).reader(of: document)
    var seen: [String] = []
    let answers = [2..<3, 1..<2, 1..<5, 0..<0].map { blocks in
      reader.finds(in: blocks) {
        seen.append(document.source.string($0.range))
        return seen.count != 2
      }
    }
    // The heading is not read, a rejected match is skipped, and earlier matches are discarded.
    #expect(answers == [false, true, true, false])
    #expect(seen == ["if needed", "if needed", "if NEEDED"])
  }

  private static func found(_ patterns: [String], in document: Document) -> [String] {
    var reader = PhraseSearch(patterns.map { Phrase($0) }).reader(of: document)
    var found: [String] = []
    _ = reader.finds(in: document.blocks.indices) {
      found.append(document.source.string($0.range))
      return false
    }
    return found
  }

  private static func document(_ text: String) -> Document { Document(parsing: SourceText(Array(text.utf8))) }

  /// From left to right, the longest text at each word that a pattern matches.
  private func naiveSearch(of text: [String]) -> [String] {
    let sentences: [[String]] = Self.patterns.flatMap { Phrase($0).texts }
      .map { sentence in sentence.split(separator: " ").map { String($0) } }
    var found: [String] = []
    var place = 0
    while place < text.count {
      let here = sentences.filter { text[place...].starts(with: $0) }
      let length = here.map(\.count).max() ?? 0
      if length > 0 { found.append(text[place..<place + length].joined(separator: " ")) }
      place += max(1, length)
    }
    return found
  }
}
