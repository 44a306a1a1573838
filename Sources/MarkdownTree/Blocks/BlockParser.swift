/// Builds the block structure of CommonMark chapters 4 and 5 in one pass over the lines.
///
/// As the spec's appendix describes, each line first passes the markers of the containers that are open,
/// then may open new ones, and what is left goes to a leaf block. Containers are appended to `blocks` when
/// they open and leaf blocks when they close, so the array is in depth-first order all by itself; closing a
/// container only fills in its end.
///
/// A line costs one pass over its bytes plus a step per container it continues. Those steps are paid for
/// by the marker or indentation bytes in the line, and a blank line skips over items in one step
/// (`ContainerMatching`).
struct BlockParser: ~Copyable {
  /// A block quote or an item that is still open.
  ///
  /// A list is open as long as its last item is here, which may be over: only what starts next tells whether the
  /// list goes on.
  struct Container: BitwiseCopyable {
    var kind: Block.Kind
    /// The item's `Block.marker`.
    var marker: UInt8 = 0
    var block: Int
    /// The list that an item belongs to.
    var list = 0
    /// Columns of indentation an item's lines have.
    var width = 0
    /// Ends a block quote behind its last `>` when only blanks follow that.
    var end = 0
    var endLine = 0
  }

  /// The leaf block that is open, with what its next line has to be judged by.
  enum Leaf {
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
  var lines: [SourceRange] = []

  /// Open containers from the outside in, without the document.
  var containers = UniqueArray<Container>(capacity: 8)
  /// Indices in `containers` of the block quotes.
  var quotes = UniqueArray<Int>(capacity: 4)
  var leaf = Leaf.none
  /// The open leaf block, while there is one. As it has no children, it waits here until it closes; only a table joins
  /// `blocks` in front of its rows.
  var leafBlock: Block

  /// Where the latest text ended: the end of every block that is closed before more text comes.
  var textEnd = 0
  var textEndLine = 0
  /// The latest line that was blank outside of leaf blocks, and the number of outer containers it does
  /// not count for, because it is blank only within a quote.
  var blankLine = -1
  var blankDepth = 0
  /// Byte before which no thematic break can start on this line, because a test for one failed there.
  var noThematicBreakBefore = 0

  /// A parser of all lines in front of the scanner.
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

  /// Parses all lines. Afterwards `blocks`, `definitions` and `lines` are complete.
  mutating func parse() {
    parseFrontMatter()
    while scanner.advance() { parseLine() }
    makeRoom(depth: 0)
    blocks[0].next = Int32(truncatingIfNeeded: blocks.count)
    blocks[0].endLine = UInt32(truncatingIfNeeded: max(scanner.number, Int(blocks[0].line)))
  }

  private mutating func parseLine() {
    let matched = containers.count == 0 ? 0 : matchContainers()
    if matched == containers.count, continueLeaf() { return }
    if scanner.isBlank {
      parseBlankLine(matched)
    } else {
      parseText(matched)
    }
  }

  private mutating func parseBlankLine(_ matched: Int) {
    if matched < containers.count, containers[matched].kind == .item {
      // It is empty, and over from now on: no line is indented so far.
      containers[matched].width = .max
    } else {
      closeContainers(downTo: matched)
    }
    if case .indentedCode = leaf {
      // Belongs to the code if more of it follows; `closeLeaf` takes it back otherwise.
      addCodeLine()
    } else {
      closeLeaf()
    }
    blankLine = scanner.number
    blankDepth = 0
    if let quote = quotes.last {
      blankDepth = quote + 1
      containers[quote].end = scanner.textStart
      containers[quote].endLine = scanner.number
    }
  }

  /// Opens the blocks that start on this line, which continues the first `matched` containers.
  private mutating func parseText(_ matched: Int) {
    var depth = matched
    var isParagraphOpen = false
    if case .paragraph = leaf { isParagraphOpen = true }
    noThematicBreakBefore = 0

    while scanner.indent < 4 {
      let interrupts = depth == containers.count && isParagraphOpen
      switch startBlock(depth: depth, interrupts: interrupts, isLazy: isParagraphOpen) {
      case .none:
        if isParagraphOpen {
          if interrupts, scanner.textByte.startsDelimiterRow, startTable() { return }
          addParagraphLine()
        } else {
          openParagraph(depth: depth)
        }
        return
      case .leaf:
        return
      case .container:
        depth = containers.count
        isParagraphOpen = false
        if scanner.isBlank { return }
      }
    }

    if isParagraphOpen {
      addParagraphLine()
    } else {
      openIndentedCode(depth: depth)
    }
  }
}

extension BlockParser {
  /// A block that starts at the line's text, inside the innermost open container, or inside its list.
  ///
  /// Also settles tightness (section 5.3): a list is loose when one of its items, or a block directly
  /// inside an item, has a blank line in front of it and a sibling before that.
  mutating func begin(
    _ kind: Block.Kind, in list: Int? = nil, marker: UInt8 = 0, level: UInt8 = 0
  ) -> Block {
    let parent = list ?? containers.last?.block ?? 0
    if blankLine == scanner.number &- 1, containers.count > blankDepth, blocks.count > parent &+ 1 {
      markLoose()
    }
    return block(kind, marker: marker, level: level, start: scanner.textStart, parent: parent)
  }

  /// A block that is the next one, on the current line.
  private func block(
    _ kind: Block.Kind, marker: UInt8 = 0, level: UInt8 = 0, start: Int, parent: Int
  ) -> Block {
    let line = UInt32(truncatingIfNeeded: scanner.number)
    return Block(
      kind: kind, level: level, marker: marker, range: SourceRange(start, start), line: line, endLine: line,
      parent: Int32(truncatingIfNeeded: parent), next: Int32(truncatingIfNeeded: blocks.count &+ 1),
      firstLine: UInt32(truncatingIfNeeded: lines.count))
  }

  /// Appends a block on the current line.
  mutating func append(_ kind: Block.Kind, start: Int, parent: Int) -> Int {
    blocks.append(block(kind, start: start, parent: parent))
    return blocks.count - 1
  }

  /// Begins a leaf block where `depth` containers continue.
  mutating func openLeaf(_ kind: Block.Kind, depth: Int, marker: UInt8 = 0, level: UInt8 = 0) {
    makeRoom(depth: depth)
    leafBlock = begin(kind, marker: marker, level: level)
  }

  /// Appends the open leaf block. It ends with the latest text, and its lines are the latest ones.
  @inline(__always)
  mutating func appendLeaf() {
    var block = leafBlock
    block.lineCount = UInt32(truncatingIfNeeded: lines.count) &- block.firstLine
    block.end(at: textEnd, line: textEndLine, next: blocks.count &+ 1)
    blocks.append(block)
  }

  private mutating func markLoose() {
    if let inner = containers.last, inner.kind == .item { blocks[inner.list].isTight = false }
  }

  /// Records that text reaches up to `end` on the current line.
  mutating func reach(_ end: Int) {
    textEnd = end
    textEndLine = scanner.number
  }

  /// Fills in where a block ends: with the latest text.
  mutating func finish(_ block: Int) {
    blocks[block].end(at: textEnd, line: textEndLine, next: blocks.count)
  }

  /// Closes the open leaf block and all containers but the first `depth`, if there are more.
  @inline(__always)
  mutating func closeContainers(downTo depth: Int) {
    if containers.count > depth { leaveContainers(downTo: depth) }
  }

  private mutating func leaveContainers(downTo depth: Int) {
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

  /// Closes everything that does not continue, so that a new block can start inside `depth` containers.
  mutating func makeRoom(depth: Int) {
    closeContainers(downTo: depth)
    closeLeaf()
  }
}

extension Block {
  fileprivate mutating func end(at offset: Int, line: Int, next: Int) {
    range.upperBound = UInt32(truncatingIfNeeded: offset)
    endLine = UInt32(truncatingIfNeeded: line)
    self.next = Int32(truncatingIfNeeded: next)
  }
}
