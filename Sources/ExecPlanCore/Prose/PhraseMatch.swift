import MarkdownTree

/// A phrase found in prose. Kept small because there may be many.
struct PhraseMatch: Sendable {
  /// From the start of the first word to the end of the last one; it may contain a line break.
  let range: SourceRange
  private let phraseIndex: UInt32
  private let blockIndex: UInt32

  init(phrase: Int, range: SourceRange, block: Int) {
    self.range = range
    phraseIndex = UInt32(truncatingIfNeeded: phrase)
    blockIndex = UInt32(truncatingIfNeeded: block)
  }

  /// Index in the automaton's phrases.
  var phrase: Int { Int(phraseIndex) }

  /// The paragraph, heading or table cell that contains the match.
  var block: Int { Int(blockIndex) }

  /// Whether the match begins its block or a sentence in the block.
  func beginsSentence(in document: Document) -> Bool {
    document.source.withBytes { bytes in
      var i = range.start
      let start = document.blocks[block].range.start
      while i > start, !bytes[i - 1].isWord, bytes[i - 1] < 0x80 {
        switch bytes[i - 1] {
        case ".", ":", "]", "?": return true
        default: i -= 1
        }
      }
      return i == start
    }
  }
}
