import MarkdownTree
import Testing

@Suite struct SourceTextTests {
  @Test(
    "The offset of invalid UTF-8 is where the sequence starts",
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

  @Test("Valid UTF-8 has no invalid byte", arguments: ["", "abc", "é€😀\u{10FFFF}\u{D7FF}\u{E000}", "\0"])
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

  @Test("Bytes outside the text are zero")
  func view() {
    SourceText("a").withBytes { bytes in
      #expect((-1...1).map { bytes[$0] } == [0, 0x61, 0])
    }
    SourceText([]).withBytes { #expect($0.count == 0 && $0[0] == 0) }
  }

  @Test("Unchecked bytes equal checked ones, and exist only where 72 bytes are left")
  func unchecked() {
    let text = (0..<100).map { UInt8($0) }
    SourceText(text).withBytes { bytes in
      for start in [0, 1, 28] {
        let seen = (0..<64).map { bytes.unchecked(at: start)?.eightBytes(at: $0) }
        #expect(seen == (0..<64).map { bytes.eightBytes(at: start + $0) })
        #expect(bytes.unchecked(at: start)?.eightBytes(at: 64) == bytes.eightBytes(at: start))
      }
      #expect([-1, 29, 100, .min, .max].allSatisfy { bytes.unchecked(at: $0) == nil })
    }
  }

  @Test("The info string of a fence is trimmed")
  func info() {
    let document = Document(parsing: SourceText("```  swift test \n```\n\n~~~\n~~~\n"))
    #expect([1, 2].map { document.source.string(document.info(of: $0)) } == ["swift test", ""])
  }
}

@Suite struct LineCursorTests {
  /// A position by the plain definition: counts every character before the offset.
  private func position(of offset: Int, in bytes: [UInt8]) -> Position {
    var position = Position(line: 1, column: 1)
    for index in 0..<min(offset, bytes.count) {
      let endsLine = bytes[index] == 0x0A || bytes[index] == 0x0D && bytes.dropFirst(index + 1).first != 0x0A
      if endsLine, index + 1 < bytes.count {
        position = Position(line: position.line + 1, column: 1)
      } else if bytes[index] != 0x0A, bytes[index] != 0x0D, bytes[index] & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    let isInside = offset < bytes.count && bytes[offset] & 0xC0 == 0x80
    return isInside ? Position(line: position.line, column: position.column - 1) : position
  }

  @Test("Columns count scalars, lines end with LF, CR or both")
  func positions() {
    var cursor = LineCursor(LineIndex(SourceText("aé\tb\r\nc\rd\n\ne")))
    let positions = [0, 1, 3, 4, 5, 6, 7, 9, 11, 12, 13, 99].map { cursor.position(of: $0) }
    #expect(
      positions.map { "\($0.line):\($0.column)" } == [
        "1:1", "1:2", "1:3", "1:4", "1:5", "1:5", "2:1", "3:1", "4:1", "5:1", "5:2", "5:2",
      ])
  }

  @Test("The byte-order mark has no column")
  func byteOrderMark() {
    var cursor = LineCursor(LineIndex(SourceText("\u{FEFF}ab")))
    #expect([0, 3, 4].map { cursor.position(of: $0).column } == [1, 1, 2])
  }

  @Test(
    "A cursor that moves on, jumps or goes back agrees with counting", arguments: ["\n", "\r\n", "\r"])
  func steps(ending: String) {
    let line = "漢é " + String(repeating: "a", count: 21) + ending
    for text in [String(repeating: line + ending, count: 5), String(repeating: line, count: 400) + "end"] {
      let bytes = Array(text.utf8)
      for step in [1, 2, 7, 16, 17, 33, 500, 4097, -1000] where abs(step) > 40 || bytes.count < 1000 {
        var cursor = LineCursor(LineIndex(SourceText(bytes)))
        for offset in stride(from: step > 0 ? 0 : bytes.count, through: step > 0 ? bytes.count : 0, by: step)
        {
          #expect(cursor.position(of: offset) == position(of: offset, in: bytes), "\(offset) by \(step)")
        }
      }
    }
  }

  @Test("A look ahead agrees with counting and does not move the cursor", arguments: ["\n", "\r\n", "\r"])
  func lookingAhead(ending: String) {
    let bytes = Array("漢é\(ending)\(ending)a bb ccc dddd\(ending)é\(ending)".utf8)
    for start in 0...bytes.count {
      var cursor = LineCursor(LineIndex(SourceText(bytes)))
      _ = cursor.position(of: start)
      for end in start...bytes.count + 1 {
        #expect(cursor.position(of: end, ahead: 99) == position(of: end, in: bytes), "\(start) \(end)")
      }
      #expect(cursor.position(of: start) == position(of: start, in: bytes))
    }
  }

  @Test("A look ahead is limited to its reach and never looks back")
  func reach() {
    var cursor = LineCursor(LineIndex(SourceText("ab\ncé\nd")))
    _ = cursor.position(of: 3)
    #expect(cursor.position(of: 7, ahead: 4) == Position(line: 3, column: 1))
    #expect(cursor.position(of: 7, ahead: 3) == nil)
    #expect(cursor.position(of: 2, ahead: 9) == nil)
  }
}

@Suite struct LineIndexTests {
  @Test("A final line ending starts no line, and an empty text has one line")
  func counts() {
    #expect(["", "a", "a\n", "a\n\n", "\r\n"].map { LineIndex(SourceText($0)).count } == [1, 1, 1, 2, 1])
  }

  @Test("Lines have ranges by number")
  func ranges() {
    let index = LineIndex(SourceText("ab\r\n\nc"))
    #expect(
      (0...4).map { index.range(ofLine: $0) } == [
        nil, SourceRange(0, 2), SourceRange(4, 4), SourceRange(5, 6), nil,
      ])
  }

  /// Covers 64 bytes with many lines or none, and endings across the border between two such chunks.
  @Test(
    "Line ranges agree with counting",
    arguments: ["\n", "\r", "\r\n", "\n\r", "\r\r\n", "ab\n\r\nc\r", "0123456789abcdefghi\r\n"])
  func anywhere(lines: String) {
    for prefix in 0...65 {
      let bytes = Array((String(repeating: "-", count: prefix) + String(repeating: lines, count: 200)).utf8)
      var ranges: [SourceRange] = []
      var start = 0
      for index in bytes.indices {
        let isReturn = bytes[index] == 0x0D
        guard bytes[index] == 0x0A || isReturn && bytes.dropFirst(index + 1).first != 0x0A else { continue }
        let isPair = !isReturn && index > start && bytes[index - 1] == 0x0D
        ranges.append(SourceRange(start, isPair ? index - 1 : index))
        start = index + 1
      }
      let index = LineIndex(SourceText(bytes))
      #expect((1...index.count).map { index.range(ofLine: $0) } == ranges)
    }
  }

  @Test("Positions are ordered by line, then column")
  func order() {
    #expect(Position(line: 1, column: 9) < Position(line: 2, column: 1))
    #expect(Position(line: 2, column: 1) < Position(line: 2, column: 2))
  }
}
