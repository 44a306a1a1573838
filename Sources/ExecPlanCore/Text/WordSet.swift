import MarkdownTree

/// A set of words, compared in any case. The words come from one string, not a `Set`; see Speed.md.
final class WordSet: Sendable {
  private let words: WordTable
  /// A bit for each first letter; it rules out most other words.
  private let initials: UInt32

  /// - Parameter text: The words, separated by spaces.
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

  /// The bit of a first letter, the same in both cases.
  private static func initial(_ byte: UInt8) -> UInt32 { 1 &<< UInt32(byte & 0x1F) }

  /// Whether the text in a range is one of the words.
  func contains(_ text: [UInt8], _ word: Range<Int>) -> Bool { text.withBytes { contains($0, word) } }

  func contains(_ bytes: ByteView, _ word: Range<Int>) -> Bool {
    !word.isEmpty && initials & Self.initial(bytes[word.lowerBound]) != 0
      && words.find(WordKey(bytes, word.lowerBound, word.upperBound)) != 0
  }
}
