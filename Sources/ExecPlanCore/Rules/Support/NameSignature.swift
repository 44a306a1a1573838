import MarkdownTree

/// What can be told of a name's likeness to other names without measuring it: most names have little in common.
struct NameSignature {
  /// A bit for each letter that stands in the name at least once, at least twice, or more often.
  private var once: UInt32 = 0
  private var twice: UInt32 = 0
  private var often: UInt32 = 0
  /// A bit for each of its words of four letters and more. Words that differ may share one.
  private var words: UInt64 = 0

  init(_ name: ByteView) {
    var hash: UInt32 = 0
    var length = 0
    for byte in name.bytes(in: 0..<name.count) {
      let letter: UInt32 = 1 << UInt32(byte & 31)
      often |= twice & letter
      twice |= once & letter
      once |= letter
      if byte == " " {
        addWord(hash, length)
        (hash, length) = (0, 0)
      } else {
        hash = (hash ^ UInt32(byte)) &* 16_777_619
        length += 1
      }
    }
    addWord(hash, length)
  }

  private mutating func addWord(_ hash: UInt32, _ length: Int) {
    if length > 3 { words |= 1 << UInt64(hash & 63) }
  }

  /// At least so many edits lead from one name to the other: each brings in one letter at most, and takes one away.
  func fewestEdits(to other: NameSignature) -> Int {
    max(lettersMissing(in: other), other.lettersMissing(in: self))
  }

  private func lettersMissing(in other: NameSignature) -> Int {
    (once & ~other.once).nonzeroBitCount + (twice & ~other.twice).nonzeroBitCount
      + (often & ~other.often).nonzeroBitCount
  }

  func mayShareWords(with other: NameSignature) -> Bool { words & other.words != 0 }
}
