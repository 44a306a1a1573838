import MarkdownTree
import Testing

@Suite struct SourceTextTests {
  @Test(
    "Invalid UTF-8 is found where it starts",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
      [0xE2, 0x41, 0x80],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    for prefix in ["", "a", "12345678", "1234567é", "😀"] {
      #expect(SourceText(Array(prefix.utf8) + bytes).firstInvalidUTF8 == prefix.utf8.count)
      #expect(SourceText(Array(prefix.utf8) + bytes + [0x20]).firstInvalidUTF8 == prefix.utf8.count)
    }
  }

  @Test("Valid UTF-8 has no invalid byte", arguments: ["", "abc", "é€😀\u{10FFFF}\u{D7FF}\u{E000}", "\u{0}"])
  func valid(text: String) {
    #expect(SourceText(text).firstInvalidUTF8 == nil)
  }

  @Test("Ranges are clamped to the text")
  func clamping() {
    let source = SourceText("abc")
    #expect(source.string(SourceRange(1, 9)) == "bc")
    #expect(source.string(SourceRange(7, 9)) == "")
    #expect(source.string(SourceRange(2, 1)) == "")
  }

  @Test("Bytes outside of the text read as zero")
  func view() {
    SourceText("a").withBytes { bytes in
      #expect((-1...1).map { bytes[$0] } == [0, 0x61, 0])
    }
    SourceText([]).withBytes { #expect($0.count == 0 && $0[0] == 0) }
  }

  @Test("The info string of a fence is trimmed")
  func info() {
    let document = Document(parsing: SourceText("```  swift test \n```\n\n~~~\n~~~\n"))
    #expect([1, 2].map { document.source.string(document.info(of: $0)) } == ["swift test", ""])
  }
}

@Suite struct LineIndexTests {
  @Test("Columns count scalars, lines end with LF, CR or both")
  func positions() {
    let index = LineIndex(SourceText("aé\tb\r\nc\rd\n\ne"))
    let places = [0, 1, 3, 4, 5, 6, 7, 9, 11, 12, 13, 99].map { index.position(of: $0) }
    #expect(
      places.map { "\($0.line):\($0.column)" } == [
        "1:1", "1:2", "1:3", "1:4", "1:5", "1:5", "2:1", "3:1", "4:1", "5:1", "5:2", "5:2",
      ])
    #expect(index.count == 5)
  }

  @Test("A final line ending starts no line, an empty text has one")
  func counts() {
    #expect(["", "a", "a\n", "a\n\n", "\r\n"].map { LineIndex(SourceText($0)).count } == [1, 1, 1, 2, 1])
  }

  @Test("The byte-order mark has no column")
  func byteOrderMark() {
    let index = LineIndex(SourceText("\u{FEFF}ab"))
    #expect([0, 3, 4].map { index.position(of: $0).column } == [1, 1, 2])
  }

  @Test("Lines are found by number")
  func ranges() {
    let index = LineIndex(SourceText("ab\r\n\nc"))
    #expect(
      (0...4).map { index.range(ofLine: $0) } == [
        nil, SourceRange(0, 2), SourceRange(4, 4), SourceRange(5, 6), nil,
      ])
  }

  @Test("Positions are ordered by line, then column")
  func order() {
    #expect(Position(line: 1, column: 9) < Position(line: 2, column: 1))
    #expect(Position(line: 2, column: 1) < Position(line: 2, column: 2))
  }
}
