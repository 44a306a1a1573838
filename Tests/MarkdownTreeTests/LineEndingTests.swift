import MarkdownTree
import TestSupport
import Testing

/// The kind of line ending, a byte-order mark and a final line ending change nothing but offsets.
@Suite struct LineEndingTests {
  @Test("CRLF and CR yield the same tree as LF")
  func endings() {
    for text in SampleTexts.all {
      let expected = shape(of: text)
      #expect(shape(of: text.replacing("\n", with: "\r\n")) == expected)
      #expect(shape(of: text.replacing("\n", with: "\r")) == expected)
    }
  }

  @Test("A byte-order mark does not change the tree")
  func byteOrderMark() {
    for text in SampleTexts.all where !text.hasPrefix("\u{FEFF}") {
      let document = Document(parsing: SourceText("\u{FEFF}" + text))
      #expect(document.source.contentStart == 3)
      #expect(document.shape == shape(of: text))
    }
  }

  @Test("The final line ending does not change the tree")
  func finalLineEnding() {
    for text in SampleTexts.all where text.hasSuffix("\n") && !text.hasSuffix("\n\n") && text != "\n" {
      #expect(shape(of: String(text.dropLast())) == shape(of: text))
    }
  }

  private func shape(of text: String) -> [String] {
    Document(parsing: SourceText(text)).shape
  }
}
