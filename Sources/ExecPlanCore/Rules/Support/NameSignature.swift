import MarkdownTree

/// A summary of a name's letters and words. It rules out most names before the edit distance is computed.
struct NameSignature {
  /// A bit for each letter that occurs at least once, at least twice, or at least three times.
  private var once: UInt32 = 0
  private var twice: UInt32 = 0
  private var often: UInt32 = 0
  /// A bit for each word of four letters and more. Different words may share a bit.
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

  /// A lower bound of the edit distance. One edit adds at most one letter and removes at most one.
  func fewestEdits(to other: NameSignature) -> Int {
    max(lettersMissing(in: other), other.lettersMissing(in: self))
  }

  private func lettersMissing(in other: NameSignature) -> Int {
    (once & ~other.once).nonzeroBitCount + (twice & ~other.twice).nonzeroBitCount
      + (often & ~other.often).nonzeroBitCount
  }

  func mayShareWords(with other: NameSignature) -> Bool { words & other.words != 0 }
}

/// The distinct words of a name that have four letters and more.
struct NameWords: ~Copyable {
  private var table = WordTable(count: 4)

  init(_ name: ByteView) {
    var start = 0
    while start < name.count {
      let end = name.first(UInt8(ascii: " "), from: start, limit: name.count)
      if end - start > 3 { _ = table.insert(WordKey(name, start, end)) }
      start = end + 1
    }
  }

  /// Whether the names share at least half the words of the longer one.
  func shareMost(with others: borrowing NameWords) -> Bool {
    let shared = others.table.countShared(with: table)
    return others.table.count > 0 && shared * 2 >= max(others.table.count, table.count)
  }
}
