import MarkdownTree

/// A few words that a rule looks for one by one, in any case.
///
/// They are written as one text, and cost a start of the tool less than a `Set` does: a set of strings is made of as
/// many allocations as it has words, and of a type that has to be put together at run time.
final class WordSet: Sendable {
  private let words: WordTable
  /// One bit for each letter that a word begins with: most other words are told by theirs.
  private let initials: UInt32

  /// The words of a text, which blanks separate.
  init(_ text: StaticString) {
    var words = WordTable(count: text.utf8CodeUnitCount / 7)
    var initials: UInt32 = 0
    text.withUTF8Buffer { buffer in
      buffer.withByteView { bytes in
        var start = 0
        while start < bytes.count {
          let front = bytes.eightBytes(at: start)
          var end = start
          while end < bytes.count, bytes[end] != " " { end += 1 }
          let length = end - start
          if length > 0 {
            initials |= Self.initial(bytes[start])
            _ = words.insert(length > 8 ? WordKey(bytes, start, end) : WordKey(front, count: length))
          }
          start = end + 1
        }
      }
    }
    self.words = words
    self.initials = initials
  }

  /// The bit of a letter, which is the same in both cases.
  private static func initial(_ byte: UInt8) -> UInt32 { 1 &<< UInt32(byte & 0x1F) }

  /// Whether a range of a text is one of the words.
  func contains(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    text.withBytes { contains($0, word) }
  }

  /// Whether the bytes of a range are one of the words.
  func contains(_ bytes: ByteView, _ word: Range<Int>) -> Bool {
    !word.isEmpty && initials & Self.initial(bytes[word.lowerBound]) != 0
      && words.find(WordKey(bytes, word.lowerBound, word.upperBound)) != 0
  }
}
