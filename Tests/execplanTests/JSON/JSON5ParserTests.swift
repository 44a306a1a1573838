import Testing

@testable import execplan

@Suite struct JSON5ParserTests {
  @Test func handwrittenJSON5() throws {
    let value = try JSON5Parser.parse(
      Array(
        ("\u{FEFF}// one\n{a: 'x\\u00e9\\'', \"b\": [1, -.5e3, 0xFF, +Infinity,], "
          + "/* two */ c$_1: {d: null},}\n").utf8))
    #expect(value["a"]?.string == "xé'")
    #expect(value["b"]?.elements.count == 4)
    #expect(value["c$_1"]?.members.map(\.name) == ["d"])
    #expect(value["nothing"] == nil)
  }

  @Test func valuesHaveRanges() throws {
    let text = Array("{\r\n  \"é\": true,\n  b: [false]\n}".utf8)
    let value = try JSON5Parser.parse(text)
    let members = value.members
    #expect(TextPosition(of: members[0].range.lowerBound, in: text) == TextPosition(of: 5, in: text))
    #expect(TextPosition(of: members[0].value.range.lowerBound, in: text).line == 2)
    #expect(TextPosition(of: members[0].value.range.lowerBound, in: text).column == 8)
    let position = TextPosition(of: members[1].value.elements[0].range.lowerBound, in: text)
    #expect((position.line, position.column) == (3, 7))
    #expect(String(decoding: text[members[1].value.range], as: UTF8.self) == "[false]")
  }

  @Test(arguments: [
    ("\"\\u00e9\\ud83d\\ude00\\x41\\n\\\\\"", "é😀A\n\\"), ("'a\\\nb\\\r\nc'", "abc"),
    ("\"\\/\\b\\f\\v\\t\\r\"", "/\u{8}\u{C}\u{B}\t\r"),
  ])
  func escapes(text: String, value: String) throws {
    #expect(try JSON5Parser.parse(Array(text.utf8)).string == value)
  }

  @Test(arguments: [
    ("", 0, "expected a value (strings need quotes), found the end of the text"),
    ("{", 1, "expected a key, found the end of the text"),
    ("{a 1}", 3, "expected ':', found '1'"),
    ("{1a: 1}", 1, "expected a key, found '1'"),
    ("{a: 1 b: 2}", 6, "expected ',' or '}', found 'b'"),
    ("[1,,2]", 3, "expected a value (strings need quotes), found ','"),
    ("{a: 1, a: 2}", 7, "duplicate key 'a'; keep one"),
    ("[1] 2", 4, "text after the end of the value"),
    ("'a\nb'", 0, "unterminated string"),
    ("'a", 0, "unterminated string"),
    ("'\\", 1, "unknown escape; write a backslash as '\\\\'"),
    ("'\\ud83d'", 1, "unknown escape; write a backslash as '\\\\'"),
    ("'\\u+041'", 1, "unknown escape; write a backslash as '\\\\'"),
    ("'\\u-000'", 1, "unknown escape; write a backslash as '\\\\'"),
    ("'\\x-0'", 1, "unknown escape; write a backslash as '\\\\'"),
    ("'\\ud83d\\u-000'", 1, "unknown escape; write a backslash as '\\\\'"),
    ("'\\q'", 1, "unknown escape; write a backslash as '\\\\'"),
    ("[1 /* x", 3, "unterminated comment"),
    ("\u{0}", 0, "expected a value (strings need quotes), found \\u{0}"),
    ("'\u{0}'", 1, "expected an escape for a control character, found \\u{0}"),
    ("error", 0, "expected a value (strings need quotes), found 'e'"),
    ("1e", 0, "expected a value (strings need quotes), found '1'"),
    ("{é: }", 5, "expected a value (strings need quotes), found '}'"),
  ])
  func errors(text: String, offset: Int, message: String) {
    let error = #expect(throws: JSON5Error.self) { try JSON5Parser.parse(Array(text.utf8)) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSON5Parser.parse(nested(64))
    let error = #expect(throws: JSON5Error.self) { try JSON5Parser.parse(nested(100_000)) }
    #expect(error?.message == "nested more than 64 levels deep")
    #expect(throws: JSON5Error.self) {
      try JSON5Parser.parse(Array(String(repeating: "{a:", count: 100_000).utf8))
    }
  }

  @Test func hostileTexts() {
    let number = "[" + String(repeating: "9", count: 100_000) + "e999999999]"
    #expect((try? JSON5Parser.parse(Array(number.utf8)))?.elements.count == 1)
    let error = #expect(throws: JSON5Error.self) { try JSON5Parser.parse([0x7B, 0xC3, 0x28]) }
    #expect(error?.reason == .notUTF8)
    #expect(error?.offset == 1)
  }

  /// Parsing any text ends with a value, or with an error inside the text.
  @Test func everyBrokenTextIsReportedAtAnOffsetInIt() {
    let text = Array("{a: ['x\\u0041', \"é\", -1.5e+3, {b: true,}], /*c*/ d: null} // e".utf8)
    for cut in text.indices {
      for byte: UInt8? in [nil, 0, 0x22, 0x27, 0x2A, 0x2F, 0x3A, 0x5B, 0x5C, 0x7B, 0x7D, 0x80, 0xFF] {
        let broken = Array(text[..<cut]) + (byte.map { [$0] + text[(cut + 1)...] } ?? [])
        do throws(JSON5Error) {
          _ = try JSON5Parser.parse(broken)
        } catch {
          #expect((0...broken.count).contains(error.offset))
          #expect(!error.message.isEmpty)
        }
      }
    }
  }
}
