import Foundation
import Testing

@testable import execplan

@Suite struct JSONWriterTests {
  private struct Everything: Codable, Equatable {
    var text: String
    var nothing: String?
    var number: Int
    var truth: Bool
    var list: [String]
    var empty: [Int]
  }

  private func write(pretty: Bool, _ text: String) -> [UInt8] {
    var json = JSONWriter(pretty: pretty)
    json.object {
      $0.field("text", text)
      $0.field("nothing", String?.none)
      $0.field("number", -7)
      $0.field("truth", true)
      $0.field("list", ["a", text])
      $0.field("empty", [Int]())
    }
    json.endLine()
    return json.take()
  }

  @Test func layout() {
    #expect(
      String(decoding: write(pretty: true, "x"), as: UTF8.self) == """
        {
          "text": "x",
          "nothing": null,
          "number": -7,
          "truth": true,
          "list": [
            "a",
            "x"
          ],
          "empty": []
        }

        """)
    #expect(
      String(decoding: write(pretty: false, "x"), as: UTF8.self)
        == #"{"text":"x","nothing":null,"number":-7,"truth":true,"list":["a","x"],"empty":[]}"# + "\n")
  }

  @Test(arguments: [true, false])
  func everyScalarRoundTrips(pretty: Bool) throws {
    var text = ""
    for value in UInt32(0)...0x2FFF {
      text.unicodeScalars.append(contentsOf: Unicode.Scalar(value).map { [$0] } ?? [])
    }
    for value in UInt32(0xF900)...0x10400 {
      text.unicodeScalars.append(contentsOf: Unicode.Scalar(value).map { [$0] } ?? [])
    }
    text += "\"\\/\u{FEFF}👩‍👩‍👧 \u{10FFFF}\u{E0041}"
    let decoded = try JSONDecoder().decode(Everything.self, from: Data(write(pretty: pretty, text)))
    #expect(Array(decoded.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(decoded.nothing == nil && decoded.number == -7 && decoded.truth && decoded.empty == [])
  }

  @Test func terminalControlsAreEscaped() {
    let bytes = write(pretty: true, "\u{1B}[31m\u{9B}\u{202E}\u{7F}")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""\u001b[31m\u009b\u202e\u007f""#))
  }
}
