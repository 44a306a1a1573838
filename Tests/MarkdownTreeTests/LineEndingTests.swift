import MarkdownTree
import Testing

/// Line endings, byte-order mark and final line ending change offsets, and nothing else.
@Suite struct LineEndingTests {
  @Test("CRLF and CR make the same tree as LF")
  func endings() {
    for text in SampleTexts.all {
      let expected = shape(of: text)
      #expect(shape(of: text.replacing("\n", with: "\r\n")) == expected)
      #expect(shape(of: text.replacing("\n", with: "\r")) == expected)
    }
  }

  @Test("A byte-order mark is not seen")
  func byteOrderMark() {
    for text in SampleTexts.all where !text.hasPrefix("\u{FEFF}") {
      let document = Document(parsing: SourceText("\u{FEFF}" + text))
      #expect(document.source.contentStart == 3)
      #expect(shape(of: document) == shape(of: text))
    }
  }

  @Test("The final line ending makes no difference")
  func finalLineEnding() {
    for text in SampleTexts.all where text.hasSuffix("\n") && !text.hasSuffix("\n\n") && text != "\n" {
      #expect(shape(of: String(text.dropLast())) == shape(of: text))
    }
  }

  private func shape(of text: String) -> [String] {
    shape(of: Document(parsing: SourceText(text)))
  }

  /// All that is known about a document apart from byte offsets.
  private func shape(of document: Document) -> [String] {
    let blocks = document.blocks.indices.map { index in
      let block = document.blocks[index]
      let lines = document.textLines(of: index).map(document.source.string)
      return "\(block.kind) \(block.level) \(block.marker) \(block.isClosed) \(block.isTight) "
        + "\(block.line)-\(block.endLine) \(block.parent) \(block.next) \(lines)"
    }
    let spans = document.spansOfBlocks.joined().map { span in
      let isBreak = span.kind == .softBreak || span.kind == .hardBreak
      return "\(span.kind) \(isBreak ? "" : document.source.string(span.range))"
    }
    return blocks + spans
  }
}
