/// Takes the inline content of leaf blocks apart (CommonMark chapter 6).
///
/// One scanner serves all blocks of a document, in any order. It keeps its buffers, so that scanning
/// allocates nothing once they have grown.
public struct InlineScanner: ~Copyable {
  private let document: Document
  private var parser: InlineParser

  /// A scanner for the blocks of `document`. Collects the labels of all link reference definitions.
  public init(_ document: Document) {
    self.document = document
    parser = InlineParser(LabelTable(document), document.options)
  }

  /// Replaces `spans` by those of a block, in source order.
  ///
  /// Together they cover each byte of the block's text lines exactly once; breaks cover what is between two
  /// lines. A block without inline content (`Block.hasInlines`) has no spans.
  public mutating func scan(_ block: Int, into spans: inout UniqueArray<InlineSpan>) {
    spans.removeAll()
    guard document.blocks.indices.contains(block) else { return }
    // Swapping the row in and out lets the parser fill the caller's storage in place.
    swap(&parser.spans, &spans)
    Self.parse(document.blocks[block], of: document, with: &parser)
    swap(&parser.spans, &spans)
  }

  /// Apart from the scanner, so that its document need not be held on to for each block anew.
  @inline(__always)
  private static func parse(_ block: Block, of document: Document, with parser: inout InlineParser) {
    guard block.hasInlines else { return }
    let first = Int(block.firstLine)
    let count = Int(block.lineCount)
    document.source.withBytes { bytes in
      document.lines.withUnsafeBufferPointer { lines in
        var reader = ContentReader(bytes, TextLines(lines), first: first, count: count)
        parser.parse(&reader)
      }
    }
  }
}
