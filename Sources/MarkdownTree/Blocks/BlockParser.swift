/// The block structure (CommonMark chapters 4 and 5), in one pass over the lines.
///
/// As the spec's appendix describes, each line passes through two phases:
///
/// 1. Matching. The line's markers and indentation are compared with the open containers, from the
///    outermost to the innermost (ContainerMatching.swift). Containers that do not match stay open until
///    phase 2, because the line may still continue their paragraph lazily.
/// 2. Starting. The rest of the line may start further containers and finally a leaf block
///    (BlockStarts.swift). A new block first closes everything that did not match. Text that starts nothing
///    continues the open leaf block or opens a paragraph (LeafBlocks.swift, Tables.swift).
///
/// Code, HTML blocks and blank lines skip phase 2. Link reference definitions are paragraphs until they
/// close; `BlockBuilder.splitDefinitions` then separates them.
///
/// A line costs one pass over its bytes plus a step per container that it continues. Its marker and
/// indentation bytes bound the number of these steps, and a blank line skips all items in one step.
enum BlockParser {
  /// Parses the scanner's remaining lines.
  static func parse(_ text: LineScanner, _ options: ParseOptions) -> BlockBuilder {
    var builder = BlockBuilder(text, options)
    builder.parseFrontMatter()
    while builder.scanner.advance() { builder.parseLine() }
    builder.closeUnmatchedBlocks(depth: 0)
    let last = max(builder.scanner.number, Int(builder.blocks[0].line))
    builder.blocks[0].next = Int32(truncatingIfNeeded: builder.blocks.count)
    builder.blocks[0].endLine = UInt32(truncatingIfNeeded: last)
    return builder
  }
}

extension BlockBuilder {
  fileprivate mutating func parseFrontMatter() {
    guard options.contains(.frontMatter) else { return }
    let first = scanner
    guard let frontMatter = FrontMatterBlock(&scanner) else {
      scanner = first
      return
    }
    extendText(to: frontMatter.closing.end)
    let block = append(.frontMatter, start: blocks[0].range.start, parent: 0)
    lines.append(contentsOf: frontMatter.content)
    blocks[block].line = blocks[0].line
    blocks[block].lineCount = UInt32(truncatingIfNeeded: frontMatter.content.count)
    finish(block)
  }

  fileprivate mutating func parseLine() {
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
      // No line has this much indentation, so the empty item ends.
      containers[matched].width = .max
    } else {
      closeContainers(downTo: matched)
    }
    if case .indentedCode = leaf {
      // The line belongs to the code if more code follows; otherwise `closeLeaf` removes it.
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
      case .leaf: return
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
