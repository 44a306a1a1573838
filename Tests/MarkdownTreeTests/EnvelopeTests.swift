import MarkdownTree
import Testing

@Suite struct EnvelopeTests {
  @Test("An envelope has its fence lines and their marker")
  func fenceLines() throws {
    let document = Document(parsing: SourceText("\n  ~~~~ Markdown \n# A\n~~~~~ \n\n"))
    let envelope = try #require(document.envelope)
    let closing = try #require(envelope.closing)
    #expect(document.source.string(envelope.opening) == "~~~~ Markdown")
    #expect(document.source.string(closing) == "~~~~~")
    #expect(envelope.marker == UInt8(ascii: "~"))
    #expect(envelope.length == 4)
  }

  @Test("An envelope may enclose front matter, and positions are those of the file")
  func frontMatter() {
    let document = Document(parsing: SourceText("```md\n---\na: b\n---\n# A\n"))
    #expect(document.envelope != nil)
    #expect(document.envelope?.closing == nil)
    #expect(document.blocks.map(\.kind) == [.document, .frontMatter, .heading])
    #expect(document.blocks.map(\.line) == [2, 2, 5])
  }

  @Test(
    "No envelope without a heading, a Markdown label and a matching closing fence",
    arguments: [
      "```md\ntext\n```\n", "```md\n---\ntext\n---\n```\n", "```swift\n# A\n```\n", "````md\n# A\n```\n",
      "```md\n# A\n``` x\n", "```md\n# A\n```\n\n```\nb\n", "# A\n```md\n# B\n```\n", "```md\n", "```",
    ])
  func none(text: String) {
    #expect(Document(parsing: SourceText(text)).envelope == nil)
  }

  @Test("Envelopes need the option")
  func option() {
    let source = SourceText("```md\n# A\n```\n")
    #expect(Document(parsing: source, options: .commonMark).envelope == nil)
    #expect(Document(parsing: source, options: .commonMark).blocks.map(\.kind) == [.document, .fencedCode])
  }
}
