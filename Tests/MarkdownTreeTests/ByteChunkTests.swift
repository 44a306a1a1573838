import Testing

@testable import MarkdownTree

/// Vector code returns the same results as a loop over single bytes, wherever the text ends.
@Suite struct ByteChunkTests {
  /// Bytes of each class and bytes just outside a class.
  private static let alphabet =
    Array("a/Zz{@[`_0 9:;<\nA\t'\r-.^?,".utf8) + [0x00, 0x0D, 0x0E, 0x7F, 0x80, 0xC3, 0xFF]

  private static func withText(of count: Int, _ body: (ByteView, [UInt8]) -> Void) {
    let bytes = (0..<count).map { alphabet[($0 &* 7 + $0 / 13) % alphabet.count] }
    bytes.withUnsafeBufferPointer { buffer in buffer.withByteView { body($0, bytes) } }
  }

  @Test(arguments: [0, 1, 7, 8, 15, 16, 17, 63, 64, 65, 100, 130, 200])
  func wordMasks(count: Int) {
    Self.withText(of: count) { view, bytes in
      for index in 0..<count + 70 {
        let shown = bytes.dropFirst(index).prefix(64)
        func bits(_ isMarked: (UInt8) -> Bool) -> UInt64 {
          shown.enumerated().reduce(0) { $0 | (isMarked($1.element) ? 1 << UInt64($1.offset) : 0) }
        }
        func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == "_" }
        func isSpace(_ byte: UInt8) -> Bool { byte == " " || (0x09...0x0D).contains(byte) }
        let found = view.wordMasks(at: index)
        #expect(found.words == bits(isWord))
        #expect(found.joiners == bits { "'-./".utf8.contains($0) })
        #expect(found.spaces == bits(isSpace))
        let isShown: UInt64 = shown.count == 64 ? ~0 : 1 << UInt64(shown.count) - 1
        #expect(found.others & isShown == bits { !isWord($0) && !isSpace($0) && !(0x20...0x3B).contains($0) })
        #expect(view.wordMaskOfAnyScript(at: index) == bits { isWord($0) || $0 >= 0x80 })
      }
    }
  }

  /// The portable code, too, so that it is tested on processors that do not use it.
  @Test func masksBecomeNumbers() {
    Self.withText(of: 200) { view, bytes in
      for index in 0..<136 {
        let shown = bytes[index..<index + 64]
        let mask = view.chunk64(at: index).mask { $0.wordMask }
        let bits = shown.indices.reduce(UInt64(0)) {
          $0 | (bytes[$1].isLetter || bytes[$1].isDigit || bytes[$1] == "_" ? 1 << UInt64($1 - index) : 0)
        }
        #expect(mask.bits == bits)
        #expect(mask.portableBits == bits)
        let first = bits & 0xFFFF != 0 ? bits.trailingZeroBitCount : nil
        #expect(mask.first.firstIndex == first)
        #expect(mask.first.portableFirstIndex == first)
      }
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 40, 64, 65, 66, 100, 130, 200])
  func searches(count: Int) {
    Self.withText(of: count) { view, bytes in
      for start in 0...count {
        for limit in [start, (start + count) / 2, count] {
          let range = bytes[start..<max(start, limit)]
          #expect(view.first(0x80, from: start, limit: limit) == range.firstIndex(of: 0x80) ?? limit)
          let either = range.firstIndex { $0 == 0x80 || $0 == "Z" }
          #expect(view.first(0x80, or: UInt8(ascii: "Z"), from: start, limit: limit) == either ?? limit)
          let digit = range.firstIndex { $0.isDigit }
          #expect(view.firstDigit(from: start, limit: limit) == digit ?? limit)
          let marked = range.indices.first {
            bytes[$0].isDigit && bytes.dropFirst($0 + 1).first == "'"
          }
          #expect(
            view.firstDigit(followedBy: UInt8(ascii: "'"), from: start, limit: limit) == marked ?? limit)
          let pair = range.indices.first {
            "Z9".utf8.contains(bytes[$0]) && bytes.dropFirst($0 + 1).first.map("0'".utf8.contains) == true
          }
          let found = view.first(
            UInt8(ascii: "Z"), or: UInt8(ascii: "9"), followedBy: UInt8(ascii: "0"), or: UInt8(ascii: "'"),
            from: start, limit: limit)
          #expect(found == pair ?? limit)
          #expect(view.asciiEnd(from: start, limit: limit) == range.firstIndex { $0 >= 0x80 } ?? limit)
          let lineEnd = range.firstIndex { $0 == .lineFeed || $0 == .carriageReturn }
          #expect(view.lineEnd(from: start, limit: limit) == lineEnd ?? limit)
        }
      }
    }
  }
}
