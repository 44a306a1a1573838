/// The block tree under construction: the blocks so far, the open containers and the open leaf block.
///
/// This file opens and closes blocks, whatever their syntax. The phases of parsing extend the builder in
/// their own files; see BlockParser.swift.
///
/// A container is appended to `blocks` when it opens and a leaf block when it closes, which keeps the array
/// in depth-first order. Closing a container only sets its end.
struct BlockBuilder: ~Copyable {
  /// An open block quote or item.
  ///
  /// A list is open as long as its last item is, even if that item has ended: only the next block shows
  /// whether the list continues.
  struct OpenContainer: BitwiseCopyable {
    var kind: Block.Kind
    /// The item's `Block.marker`.
    var marker: UInt8 = 0
    /// Index in `blocks`.
    var block: Int
    /// Index in `blocks` of an item's list.
    var list = 0
    /// Columns of indentation that an item's lines need.
    var width = 0
    /// End of a block quote's latest blank line, or 0.
    var end = 0
    var endLine = 0
  }

  /// The open leaf block, with the state that its next line depends on.
  enum OpenLeaf {
    case none
    case paragraph
    case indentedCode
    case fencedCode(Fence)
    case htmlBlock(HTMLBlockKind)
    case table(block: UInt32, columns: UInt32)
  }

  let options: ParseOptions
  var scanner: LineScanner
  var blocks: [Block] = []
  /// Indices in `blocks` of the link reference definitions.
  var definitions: [Int] = []
  /// The own text lines of all leaf blocks.
  var lines: [SourceRange] = []

  /// Open containers from the outermost to the innermost, without the document.
  var containers = UniqueArray<OpenContainer>(capacity: 8)
  /// Indices in `containers` of the block quotes.
  var quotes = UniqueArray<Int>(capacity: 4)
  var leaf = OpenLeaf.none
  /// The open leaf block, unless it is a table: a table is appended to `blocks` before its rows.
  var leafBlock: Block

  /// End of the latest text, where a block that closes now ends.
  var textEnd = 0
  var textEndLine = 0
  /// Number of the latest blank line, not counting those in fenced code and HTML blocks.
  var blankLine = -1
  /// Number of outer containers for which that line does not count, because it contains the `>` of a quote.
  var blankDepth = 0
  /// Offset before which no thematic break can start on this line, because an earlier test failed there.
  var noThematicBreakBefore = 0

  /// A builder for the scanner's remaining lines.
  init(_ scanner: LineScanner, _ options: ParseOptions) {
    self.scanner = scanner
    self.options = options
    let start = scanner.nextLine
    textEnd = start
    textEndLine = scanner.number + 1
    blocks.reserveCapacity((scanner.limit - start) / 48 + 4)
    lines.reserveCapacity((scanner.limit - start) / 48 + 4)
    leafBlock = Block(
      kind: .document, range: SourceRange(start, scanner.limit),
      line: UInt32(truncatingIfNeeded: textEndLine), endLine: 1, parent: 0, firstLine: 0)
    blocks.append(leafBlock)
  }

  var bytes: ByteView { scanner.bytes }

  /// Extends the latest text to `end`, on the current line.
  mutating func extendText(to end: Int) {
    textEnd = end
    textEndLine = scanner.number
  }
}

// MARK: - Opening blocks

extension BlockBuilder {
  /// A block that starts at the line's text, inside `list` or the innermost open container.
  ///
  /// Also determines tightness (section 5.3): a list is loose when one of its items, or a block directly
  /// inside an item, follows a blank line and a sibling.
  mutating func begin(
    _ kind: Block.Kind, in list: Int? = nil, marker: UInt8 = 0, level: UInt8 = 0
  ) -> Block {
    let parent = list ?? containers.last?.block ?? 0
    if blankLine == scanner.number &- 1, containers.count > blankDepth, blocks.count > parent &+ 1 {
      markLoose()
    }
    return block(kind, marker: marker, level: level, start: scanner.textStart, parent: parent)
  }

  private mutating func markLoose() {
    if let inner = containers.last, inner.kind == .item { blocks[inner.list].isTight = false }
  }

  /// A block to append next, on the current line.
  private func block(
    _ kind: Block.Kind, marker: UInt8 = 0, level: UInt8 = 0, start: Int, parent: Int
  ) -> Block {
    let line = UInt32(truncatingIfNeeded: scanner.number)
    return Block(
      kind: kind, level: level, marker: marker, range: SourceRange(start, start), line: line, endLine: line,
      parent: Int32(truncatingIfNeeded: parent), next: Int32(truncatingIfNeeded: blocks.count &+ 1),
      firstLine: UInt32(truncatingIfNeeded: lines.count))
  }

  /// Appends a block on the current line and returns its index.
  mutating func append(_ kind: Block.Kind, start: Int, parent: Int) -> Int {
    blocks.append(block(kind, start: start, parent: parent))
    return blocks.count - 1
  }

  /// Opens a leaf block inside the first `depth` containers.
  mutating func openLeaf(_ kind: Block.Kind, depth: Int, marker: UInt8 = 0, level: UInt8 = 0) {
    closeUnmatchedBlocks(depth: depth)
    leafBlock = begin(kind, marker: marker, level: level)
  }

  /// Appends the open leaf block. It ends with the latest text; its own lines are those since it opened.
  @inline(__always)
  mutating func appendLeaf() {
    var block = leafBlock
    block.lineCount = UInt32(truncatingIfNeeded: lines.count) &- block.firstLine
    block.end(at: textEnd, line: textEndLine, next: blocks.count &+ 1)
    blocks.append(block)
  }
}

// MARK: - Closing blocks

extension BlockBuilder {
  /// Closes all blocks outside the first `depth` containers, so that a new block can start inside them.
  mutating func closeUnmatchedBlocks(depth: Int) {
    closeContainers(downTo: depth)
    closeLeaf()
  }

  /// Closes all containers after the first `depth`, and the leaf block inside them.
  @inline(__always)
  mutating func closeContainers(downTo depth: Int) {
    if containers.count > depth { popContainers(downTo: depth) }
  }

  private mutating func popContainers(downTo depth: Int) {
    closeLeaf()
    while containers.count > depth, let container = containers.popLast() {
      if container.kind == .blockQuote {
        quotes.popLast()
        if container.end > textEnd {
          textEnd = container.end
          textEndLine = container.endLine
        }
      }
      finish(container.block)
      if container.kind == .item { finish(container.list) }
    }
  }

  /// Closes the open leaf block, if any. It ends with the latest text.
  @inline(__always)
  mutating func closeLeaf() {
    if case .none = leaf { return }
    closeOpenLeaf()
  }

  private mutating func closeOpenLeaf() {
    switch leaf {
    case .none: return
    case .paragraph: if splitDefinitions() { appendLeaf() }
    case .indentedCode:
      // Blank lines after the code are not part of it.
      while let last = lines.last, last.start >= textEnd { lines.removeLast() }
      appendLeaf()
    case .fencedCode, .htmlBlock: appendLeaf()
    case .table(let block, _): finish(Int(block))
    }
    leaf = .none
  }

  /// Sets the end of a block to that of the latest text.
  mutating func finish(_ block: Int) {
    blocks[block].end(at: textEnd, line: textEndLine, next: blocks.count)
  }
}

// MARK: - Link reference definitions

extension BlockBuilder {
  /// Splits definitions (section 4.7) off the start of the open paragraph. Returns false if no text remains.
  @inline(__always)
  mutating func splitDefinitions() -> Bool { bytes[leafBlock.range.start] != "[" || appendDefinitions() }

  private mutating func appendDefinitions() -> Bool {
    let start = leafBlock.range.start
    // The checkbox of a task is rarely a label.
    if bytes.hasCheckbox(at: start), bytes[start &+ 3] != ":" { return true }
    var length = definitionLength(at: Int(leafBlock.firstLine))
    while length > 0 {
      let count = UInt32(truncatingIfNeeded: length)
      let next = Int(leafBlock.firstLine) + length
      var definition = leafBlock
      definition.kind = .linkReferenceDefinition
      definition.lineCount = count
      definition.endLine = leafBlock.line + count - 1
      definition.range.upperBound = lines[next - 1].upperBound
      definition.next = Int32(truncatingIfNeeded: blocks.count + 1)
      definitions.append(blocks.count)
      blocks.append(definition)

      guard next < lines.count else { return false }
      leafBlock.firstLine += count
      leafBlock.line += count
      leafBlock.range.lowerBound = lines[next].lowerBound
      length = definitionLength(at: next)
    }
    return true
  }

  /// Number of lines of the definition that starts at the paragraph's line `first`, or 0.
  private func definitionLength(at first: Int) -> Int {
    lines.withUnsafeBufferPointer { lines in
      var scanner = ContentScanner(bytes, TextLines(lines), first: first, count: lines.count - first)
      return scanner.skipDefinition() ? scanner.line - first + 1 : 0
    }
  }
}
