extension BlockBuilder {
  /// Adds the line, which continues all containers, to open code or HTML. Returns whether it used the line.
  @inline(__always)
  mutating func continueLeaf() -> Bool {
    switch leaf {
    case .none, .paragraph, .table: false
    case .indentedCode, .fencedCode, .htmlBlock: continueVerbatim()
    }
  }

  private mutating func continueVerbatim() -> Bool {
    switch leaf {
    case .none, .paragraph, .table: return false
    case .indentedCode:
      if scanner.isBlank { return false }
      if scanner.indent < 4 {
        closeLeaf()
        return false
      }
      addCodeLine()
      extendText(to: scanner.end)
      return true
    case .fencedCode(let fence):
      if scanner.indent < 4, fence.isClosed(by: bytes, from: scanner.textStart, to: scanner.end) {
        leafBlock.isClosed = true
        extendText(to: bytes.trimmingEnd(scanner.textStart, scanner.end).end)
        closeLeaf()
        return true
      }
      scanner.consumeIndent(min(Int(fence.indent), scanner.indent))
      lines.append(SourceRange(scanner.offset, scanner.end))
      extendText(to: scanner.end)
      return true
    case .htmlBlock(let kind):
      if kind.endsAtBlankLine && scanner.isBlank { return false }
      addHTMLLine(kind, from: scanner.offset)
      return true
    }
  }
}

// MARK: - Paragraphs and headings

extension BlockBuilder {
  /// Opens a paragraph, or adds a row to the open table.
  mutating func openParagraph(depth: Int) {
    if case .table(let table, let columns) = leaf, depth == containers.count {
      addTableRow(to: Int(table), columns: Int(columns))
      return
    }
    openLeaf(.paragraph, depth: depth)
    leaf = .paragraph
    addParagraphLine()
  }

  @inline(__always)
  mutating func addParagraphLine() {
    let line = bytes.trimmingEnd(scanner.textStart, scanner.end)
    lines.append(line)
    extendText(to: line.end)
  }

  /// Adds an ATX heading (section 4.2), if the line is one.
  mutating func addATXHeading(depth: Int) -> Bool {
    let start = scanner.textStart
    var level = 0
    while level < 7, bytes[start + level] == "#" { level += 1 }
    let contentStart = start + level
    guard level <= 6, contentStart >= scanner.end || bytes[contentStart].isBlank else { return false }

    let whole = bytes.trimmingEnd(contentStart, scanner.end)
    var contentEnd = whole.end
    while contentEnd > contentStart, bytes[contentEnd - 1] == "#" { contentEnd -= 1 }
    // A closing sequence needs a space or tab before it.
    if contentEnd > contentStart, !bytes[contentEnd - 1].isBlank { contentEnd = whole.end }

    openLeaf(.heading, depth: depth, marker: scanner.textByte, level: UInt8(truncatingIfNeeded: level))
    lines.append(bytes.trimming(contentStart, contentEnd))
    extendText(to: max(whole.end, contentStart))
    appendLeaf()
    return true
  }

  /// Turns the open paragraph into a heading if the line underlines it (section 4.3). Returns whether the
  /// line was used.
  mutating func underlineHeading(level: UInt8) -> Bool {
    let marker = scanner.textByte
    let end = bytes.trimmingEnd(scanner.textStart, scanner.end).end
    var index = scanner.textStart
    while index < end, bytes[index] == marker { index += 1 }
    guard index == end else { return false }
    guard splitDefinitions() else {
      // The paragraph was all definitions, so there is nothing to underline.
      leafBlock = begin(.paragraph)
      addParagraphLine()
      return true
    }
    leafBlock.kind = .heading
    leafBlock.level = level
    leafBlock.marker = marker
    extendText(to: end)
    appendLeaf()
    leaf = .none
    return true
  }
}

// MARK: - Code

extension BlockBuilder {
  mutating func openIndentedCode(depth: Int) {
    openLeaf(.indentedCode, depth: depth)
    leaf = .indentedCode
    addCodeLine()
    leafBlock.range.lowerBound = UInt32(truncatingIfNeeded: scanner.offset)
    extendText(to: scanner.end)
  }

  mutating func addCodeLine() {
    scanner.consumeIndent(min(4, scanner.indent))
    lines.append(SourceRange(scanner.offset, scanner.end))
  }

  /// Opens fenced code, if the line is an opening fence.
  mutating func openFence(depth: Int) -> Bool {
    guard
      let fence = Fence(in: bytes, at: scanner.textStart, end: scanner.end, indent: scanner.indent)
    else { return false }
    openLeaf(.fencedCode, depth: depth, marker: fence.marker)
    leaf = .fencedCode(fence)
    extendText(to: bytes.trimmingEnd(scanner.textStart, scanner.end).end)
    return true
  }
}

// MARK: - HTML

extension BlockBuilder {
  /// Opens an HTML block, if the line starts one.
  mutating func openHTML(depth: Int, isLazy: Bool) -> Bool {
    guard let kind = HTMLBlockKind(startingIn: bytes, at: scanner.textStart, end: scanner.end) else {
      return false
    }
    if kind == .anyTag && isLazy { return false }
    openLeaf(.htmlBlock, depth: depth)
    leaf = .htmlBlock(kind)
    addHTMLLine(kind, from: scanner.textStart)
    return true
  }

  /// Adds the line to the open HTML block, and closes the block if the line ends it.
  private mutating func addHTMLLine(_ kind: HTMLBlockKind, from start: Int) {
    lines.append(SourceRange(start, scanner.end))
    extendText(to: scanner.end)
    if kind.ends(in: bytes, from: start, to: scanner.end) { closeLeaf() }
  }
}
