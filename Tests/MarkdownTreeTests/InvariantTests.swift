import MarkdownTree
import TestSupport
import Testing

/// Properties of the tree of any text.
@Suite struct InvariantTests {
  @Test("Sample texts have valid trees", arguments: [ParseOptions.commonMark, .plan])
  func samples(options: ParseOptions) {
    for text in SampleTexts.all {
      let problems = brokenInvariants(of: Document(parsing: SourceText(text), options: options))
      #expect(problems == [], "in \(text.debugDescription)")
    }
  }

  @Test("Random texts have valid trees", arguments: 1...8)
  func random(seed: Int) {
    var texts = RandomText(seed: UInt64(seed))
    for _ in 0..<400 {
      let text = texts.next()
      let problems = brokenInvariants(of: Document(parsing: SourceText(text)))
      #expect(problems == [], "in \(text.debugDescription)")
    }
  }

  @Test("Random bytes have valid trees", arguments: 1...4)
  func bytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<300 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(brokenInvariants(of: Document(parsing: SourceText(bytes))) == [], "in \(bytes)")
    }
  }

  @Test("Prefixes of a text have valid trees")
  func prefixes() {
    let bytes = Array(SampleTexts.all.joined(separator: "\n").utf8)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(brokenInvariants(of: Document(parsing: SourceText(Array(bytes[..<length])))) == [])
    }
  }
}

/// SplitMix64: the same seed yields the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Short texts of random fragments of markup, many of which interfere with each other.
struct RandomText {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func next() -> String {
    let count = Int.random(in: 1...24, using: &random)
    return (0..<count).map { _ in Self.fragments.randomElement(using: &random) ?? "" }.joined()
  }

  private static let fragments = [
    "\n", "\n", "\n", "\n\n", "\r\n", "\r", "  \n", " ", "    ", "\t", "> ", ">", "- ", "* ", "1. ", "+\t",
    "# ", "#", "===", "---", "***", "```", "~~~", "``` x", "<div>", "<!--", "-->", "<b>", "<?", "</pre>",
    "<pre>", "[a]: /u", "[a]", "[", "![", "](", "](b)", "][a]", "]", "(", ")", "\"", "'", "`", "``", "*",
    "**",
    "_", "~~", "~", "\\", "&amp;", "&", "<", ">", "<a@b.c>", "https://a.b/", "www.a.b", ".", "|", "| a | b |",
    "| - | - |", ":-", "key: v", "...", "a", "b c", "é", "“", "\u{0}", "\u{FEFF}",
  ]
}
