import MarkdownTree

/// A few words that a rule looks for one by one, in any case.
///
/// They are written as one text, and cost a start of the tool less than a `Set` does: a set of strings is made of as
/// many allocations as it has words, and of a type that has to be put together at run time.
final class WordSet: Sendable {
  private let words: WordTable

  /// The words of a text, which blanks separate.
  init(_ text: StaticString) {
    var words = WordTable(count: text.utf8CodeUnitCount / 7)
    text.withUTF8Buffer { buffer in
      buffer.withByteView { bytes in
        var start = 0
        while start < bytes.count {
          let front = bytes.eightBytes(at: start)
          var end = start
          while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
          let length = end - start
          if length > 0 {
            _ = words.insert(length > 8 ? WordKey(bytes, start, end) : WordKey(front, count: length))
          }
          start = end + 1
        }
      }
    }
    self.words = words
  }

  func contains(_ word: String) -> Bool { word.withBytes { contains($0, 0..<$0.count) } }

  /// Whether the bytes of a range are one of the words.
  func contains(_ bytes: ByteView, _ word: Range<Int>) -> Bool {
    !word.isEmpty && words.find(WordKey(bytes, word.lowerBound, word.upperBound)) != 0
  }
}
