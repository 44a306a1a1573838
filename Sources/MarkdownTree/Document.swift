/// A parsed text. It is a class, so that all readers share it without copies.
@usableFromInline
package final class Document: Sendable {
  package let source: SourceText
  package let options: ParseOptions
  /// All blocks in depth-first order; `blocks[0]` is the document and always exists.
  @usableFromInline package let blocks: [Block]
  /// Indices in `blocks` of the link reference definitions.
  let definitions: [Int]
  /// Text lines of all leaf blocks, without line endings and container prefixes.
  ///
  /// If a container or the indentation of code consumes only part of a tab, the line includes the tab.
  @usableFromInline package let lines: [SourceRange]
  /// The fence around the whole file, if any; it is not a block.
  package let envelope: Envelope?
  /// The lines of the whole file.
  package let lineIndex: LineIndex
  /// One bit per kind of block that occurs.
  private let kinds: UInt32

  /// Parses `source` in time linear in its length. Every input is valid.
  package init(parsing source: SourceText, options: ParseOptions = .plan) {
    self.source = source
    self.options = options
    let lineIndex = LineIndex(source)
    self.lineIndex = lineIndex
    (blocks, definitions, lines, envelope) = source.withBytes { bytes in
      let text = LineScanner(bytes, lineIndex.ends, from: source.contentStart, to: bytes.count)
      let envelope = options.contains(.envelope) ? Envelope(around: text, options) : nil
      let tree = BlockParser.parse(envelope?.content(of: text) ?? text, options)
      return (tree.blocks, tree.definitions, tree.lines, envelope)
    }
    kinds = blocks.reduce(0) { $0 | Self.bit(of: $1.kind) }
  }

  /// Whether any block is of `kind`. Most documents lack most kinds and need no search for them.
  package func has(_ kind: Block.Kind) -> Bool { kinds & Self.bit(of: kind) != 0 }

  private static func bit(of kind: Block.Kind) -> UInt32 { 1 &<< UInt32(kind.rawValue) }

  /// The block's own text lines; see `Block.firstLine`.
  @inlinable
  package func textLines(of block: Int) -> ArraySlice<SourceRange> {
    let first = Int(blocks[block].firstLine)
    return lines[first..<first + Int(blocks[block].lineCount)]
  }

  /// The trimmed info string of fenced code (CommonMark section 4.5); empty for every other block.
  package func info(of block: Int) -> SourceRange {
    let block = blocks[block]
    guard block.kind == .fencedCode else { return SourceRange(block.range.start, block.range.start) }
    return source.withBytes { bytes in
      var start = block.range.start
      while bytes[start] == block.marker { start += 1 }
      return bytes.trimming(start, bytes.lineEnd(from: start, limit: bytes.count))
    }
  }
}
