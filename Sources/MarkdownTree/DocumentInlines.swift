/// Parses the inline content of a document's leaf blocks (CommonMark chapter 6).
///
/// One value parses all blocks of a document, in any order, and reuses its storage.
package struct DocumentInlines: ~Copyable {
  private let document: Document
  private var parser: InlineParser

  /// Collects the labels of all link reference definitions of `document`.
  package init(_ document: Document) {
    self.document = document
    parser = InlineParser(document.definedLabels, hasGitHubInlines: document.options.contains(.gitHubInlines))
  }

  /// Replaces `spans` with those of a block, in document order.
  ///
  /// The spans cover each byte of the block's text lines exactly once; breaks cover the bytes between two
  /// lines. A block without inline content (`Block.hasInlines`) has no spans.
  package mutating func parse(_ block: Int, into spans: inout UniqueArray<InlineSpan>) {
    spans.removeAll()
    guard document.blocks.indices.contains(block), document.blocks[block].hasInlines else { return }
    // Swapping fills the caller's storage in place.
    swap(&parser.builder.spans, &spans)
    Self.parse(document.blocks[block], of: document, with: &parser)
    swap(&parser.builder.spans, &spans)
  }

  /// Static, so that the document is not retained for each block (1 % of a run over many plans).
  @inline(__always)
  private static func parse(_ block: Block, of document: Document, with parser: inout InlineParser) {
    document.withContent(of: block) { content in
      var scanner = content
      parser.parse(&scanner)
    }
  }
}

extension Document {
  fileprivate var definedLabels: LabelTable {
    var table = LabelTable(capacity: definitions.count)
    var label: [UInt8] = []
    for index in definitions {
      withContent(of: blocks[index]) { $0.normalizeLabel(into: &label) }
      table.insert(label)
    }
    return table
  }

  /// Calls `body` with a scanner at the start of the block's own lines.
  @inline(__always)
  fileprivate func withContent(of block: Block, _ body: (ContentScanner) -> Void) {
    source.withBytes { bytes in
      lines.withUnsafeBufferPointer { lines in
        body(
          ContentScanner(bytes, TextLines(lines), first: Int(block.firstLine), count: Int(block.lineCount)))
      }
    }
  }
}
