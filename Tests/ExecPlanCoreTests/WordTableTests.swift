import MarkdownTree
import Testing

@testable import ExecPlanCore

@Suite struct WordTableTests {
  private static let words = (0..<3000).map { "word\($0 * 7919 % 100_000)" }

  private static func key(_ word: String) -> WordKey { word.withBytes { WordKey($0, 0, $0.count) } }

  /// The table grows nine times, and words collide at each size.
  @Test func wordsKeepTheirNumbersAsTheTableGrows() {
    var table = WordTable(count: 4)
    for (number, word) in Self.words.enumerated() {
      #expect(table.insert(Self.key(word)) == number + 1)
      #expect(table.insert(Self.key(word)) == number + 1, "\(word), once more")
    }
    #expect(table.count == Self.words.count)
    for (number, word) in Self.words.enumerated() {
      #expect(table.find(Self.key(word)) == number + 1)
    }
    for word in Self.words { #expect(table.find(Self.key(word + "s")) == 0) }
  }

  @Test func sharedWordsAreCounted() {
    var first = WordTable(count: 4)
    var second = WordTable(count: 4)
    for word in Self.words.prefix(200) { _ = first.insert(Self.key(word)) }
    for word in Self.words.dropFirst(150).prefix(300) { _ = second.insert(Self.key(word)) }
    #expect(first.countShared(with: second) == 50)
    #expect(second.countShared(with: first) == 50)
  }

  @Test func aSetContainsItsWordsInAnyCase() {
    let set = WordSet("make npm ./gradlew R markdownlint-cli2")
    func has(_ word: String) -> Bool { set.contains(Array("(\(word))".utf8), 1..<1 + word.utf8.count) }
    for word in ["make", "MAKE", "nPm", "./gradlew", "r", "R", "Markdownlint-CLI2"] {
      #expect(has(word), "\(word)")
    }
    for word in [
      "", "mak", "makes", "nmp", "rake", "2R", "/gradlew", "\u{D}ake", "ünpm", "markdownlint-cli3",
    ] {
      #expect(!has(word), "\(word)")
    }
  }

  /// Keys ignore only case.
  @Test(arguments: [1, 2, 7, 8, 9, 15, 16, 17, 24, 25, 40])
  func wordsDifferInAnyByte(length: Int) {
    let word = String(repeating: "a", count: length)
    #expect(Self.key(word) == Self.key(word.uppercased()))
    for offset in 0..<length {
      var other = Array(word.utf8)
      other[offset] = UInt8(ascii: "b")
      #expect(Self.key(word) != Self.key(String(decoding: other, as: UTF8.self)), "byte \(offset)")
    }
    #expect(Self.key(word) != Self.key(word + "a"))
  }
}
