import MarkdownTree

/// A phrase found in prose. There may be many, so each is kept small.
struct PhraseMatch: Sendable {
  /// From its first word's first byte to its last word's end; it may run over a line break.
  let range: SourceRange
  private let phraseIndex: UInt32
  private let blockIndex: UInt32

  init(phrase: Int, range: SourceRange, block: Int) {
    self.range = range
    phraseIndex = UInt32(truncatingIfNeeded: phrase)
    blockIndex = UInt32(truncatingIfNeeded: block)
  }

  /// Index in the table's phrases.
  var phrase: Int { Int(phraseIndex) }

  /// The paragraph, heading or table cell it stands in.
  var block: Int { Int(blockIndex) }
}

extension Plan {
  /// Whether a match begins its block or a sentence in it.
  func beginsSentence(_ match: PhraseMatch) -> Bool {
    source.withBytes { bytes in
      var i = match.range.start
      let start = document.blocks[match.block].range.start
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
