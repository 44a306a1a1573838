import Testing

@testable import MarkdownTree

/// What is read many bytes at a time says the same as the bytes one by one, wherever the text ends.
@Suite struct ByteChunkTests {
  /// Bytes of each class, and those next to a class, in an order that repeats late.
  private static let alphabet =
    Array("a/Zz{@[`_0 9:\nA\t\r-^".utf8) + [0x00, 0x0D, 0x0E, 0x7F, 0x80, 0xC3, 0xFF]

  private static func withText(of count: Int, _ body: (ByteView, [UInt8]) -> Void) {
    let bytes = (0..<count).map { alphabet[($0 &* 7 + $0 / 13) % alphabet.count] }
    bytes.withUnsafeBufferPointer { buffer in buffer.withByteView { body($0, bytes) } }
  }

  @Test(arguments: [0, 1, 7, 8, 15, 16, 17, 63, 64, 65, 100, 130, 200])
  func wordsAreToldApart(count: Int) {
    Self.withText(of: count) { view, bytes in
      for index in 0..<count + 70 {
        var words: UInt64 = 0
        var scripts: UInt64 = 0
        for (place, byte) in bytes.dropFirst(index).prefix(64).enumerated() {
          let isWord = byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
          if isWord { words |= 1 << UInt64(place) }
          if isWord || byte >= 0x80 { scripts |= 1 << UInt64(place) }
        }
        #expect(view.wordBits(at: index) == words)
        #expect(view.wordBitsOfAnyScript(at: index) == scripts)
      }
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 40, 100])
  func bytesAreFound(count: Int) {
    Self.withText(of: count) { view, bytes in
      for start in 0...count {
        for limit in [start, (start + count) / 2, count] {
          let range = bytes[start..<max(start, limit)]
          #expect(view.first(0x80, from: start, limit: limit) == range.firstIndex(of: 0x80) ?? limit)
          let either = range.firstIndex { $0 == 0x80 || $0 == UInt8(ascii: "Z") }
          #expect(view.first(0x80, or: UInt8(ascii: "Z"), from: start, limit: limit) == either ?? limit)
          let lineEnd = range.firstIndex { $0 == .lineFeed || $0 == .carriageReturn }
          #expect(view.lineEnd(from: start, limit: limit) == lineEnd ?? limit)
        }
      }
    }
  }
}
