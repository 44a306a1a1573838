import Testing

@testable import execplan

@Suite struct ByteSignatureTests {
  @Test("Each byte is told, wherever it stands in texts of any length, and whatever stands beside it")
  func everyByte() {
    for count in [1, 2, 15, 16, 17, 31, 32, 33] {
      for place in 0..<count {
        for beside in [UInt8(ascii: " "), UInt8(ascii: "a"), 0x7E] {
          for byte in UInt8.min...UInt8.max {
            var text = [UInt8](repeating: beside, count: count)
            text[place] = byte
            let sketch = text.withUnsafeBufferPointer { ByteSignature(of: $0) }
            #expect(sketch.isPlain == (0x20..<0x7F).contains(byte), "\(byte) at \(place) of \(count)")
            #expect(sketch.hasNumberSign == (byte == UInt8(ascii: "#")), "\(byte) at \(place) of \(count)")
          }
        }
      }
    }
  }

  @Test("Nothing is among no bytes")
  func empty() {
    let sketch = [UInt8]().withUnsafeBufferPointer { ByteSignature(of: $0) }
    #expect(sketch.isPlain && !sketch.hasNumberSign)
  }

  @Test(
    "What may be shown as it stands, and what may not",
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
