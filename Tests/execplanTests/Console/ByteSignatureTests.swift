import Testing

@testable import execplan

@Suite struct ByteSignatureTests {
  @Test("Detects each byte at any offset of texts of any length, next to any other byte")
  func everyByte() {
    for count in [1, 2, 15, 16, 17, 31, 32, 33] {
      for offset in 0..<count {
        for beside in [UInt8(ascii: " "), UInt8(ascii: "a"), 0x7E] {
          for byte in UInt8.min...UInt8.max {
            var text = [UInt8](repeating: beside, count: count)
            text[offset] = byte
            let signature = text.withUnsafeBufferPointer { ByteSignature(of: $0) }
            #expect(signature.isPlain == (0x20..<0x7F).contains(byte), "\(byte) at \(offset) of \(count)")
            #expect(
              signature.hasNumberSign == (byte == UInt8(ascii: "#")), "\(byte) at \(offset) of \(count)")
          }
        }
      }
    }
  }

  @Test("An empty text has no such bytes")
  func empty() {
    let signature = [UInt8]().withUnsafeBufferPointer { ByteSignature(of: $0) }
    #expect(signature.isPlain && !signature.hasNumberSign)
  }

  @Test(
    "Text that needs no escapes, and text that does",
    arguments: [
      ("add \"…\" — and “this”", true), ("привет мир", true), ("# a [b] c", true), ("a: ::b", true),
      ("", true),
      ("a\u{200B}b", false), ("… \u{202E}", false), ("a\tb", false), ("é\u{7F}", false), ("##[error]", false),
      ("… ##[error]", false), ("::error::", false), (" ::error::", false), ("éa\u{85}", false),
    ])
  func harmless(text: String, isHarmless: Bool) {
    var buffer = TextBuffer()
    buffer.write(printable: text)
    #expect((String(decoding: buffer.bytes, as: UTF8.self) == text) == isHarmless)
  }
}
