/// The opening line of fenced code (section 4.5).
struct Fence {
  let marker: UInt8
  /// Columns of indentation, less than four, removed from content lines as far as they have it.
  let indent: UInt8
  /// Number of marker bytes; a closing fence has at least as many.
  let length: UInt32

  /// The opening fence at `start`, or nil when there is none.
  init?(in bytes: ByteView, at start: Int, end: Int, indent: Int) {
    marker = bytes[start]
    guard marker == "`" || marker == "~" else { return nil }
    var index = start
    while index < end, bytes[index] == marker { index += 1 }
    length = UInt32(truncatingIfNeeded: index - start)
    self.indent = UInt8(truncatingIfNeeded: indent)
    guard length >= 3 else { return nil }
    guard marker == "`" else { return }
    while index < end {
      if bytes[index] == marker { return nil }
      index += 1
    }
  }

  /// Whether the text `start..<end` closes this fence, its indentation being less than four columns.
  func isClosed(by bytes: ByteView, from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == marker { index += 1 }
    guard index - start >= Int(length) else { return false }
    return bytes.trimming(index, end).isEmpty
  }
}

extension BlockParser {
  /// Gives the line to the open leaf block when that can be told before looking for block starts.
  ///
  /// All containers continue on this line.
  @inline(__always)
  mutating func continueLeaf() -> Bool {
    switch leaf {
    case .none, .paragraph, .table: false
    case .indentedCode, .fencedCode, .htmlBlock: continueVerbatim()
    }
  }

  private mutating func continueVerbatim() -> Bool {
    switch leaf {
    case .none, .paragraph, .table:
      return false
    case .indentedCode:
      if scanner.isBlank { return false }
      if scanner.indent < 4 {
        closeLeaf()
        return false
      }
      addCodeLine()
      reach(scanner.end)
      return true
    case .fencedCode(let fence):
      if scanner.indent < 4, fence.isClosed(by: bytes, from: scanner.textStart, to: scanner.end) {
        leafBlock.isClosed = true
        reach(bytes.trimmingEnd(scanner.textStart, scanner.end).end)
        closeLeaf()
        return true
      }
      scanner.consumeIndent(min(Int(fence.indent), scanner.indent))
      lines.append(SourceRange(scanner.offset, scanner.end))
      reach(scanner.end)
      return true
    case .htmlBlock(let kind):
      if kind.endsAtBlankLine && scanner.isBlank { return false }
      addHTMLLine(kind, from: scanner.offset)
      return true
    }
  }

  /// Ends the open leaf block, if any, with the latest text.
  @inline(__always)
  mutating func closeLeaf() {
    if case .none = leaf { return }
    closeOpenLeaf()
  }

  private mutating func closeOpenLeaf() {
    switch leaf {
    case .none:
      return
    case .paragraph:
      if takeDefinitions() { appendLeaf() }
    case .indentedCode:
      // Blank lines behind the code are not part of it.
      while let last = lines.last, last.start >= textEnd { lines.removeLast() }
      appendLeaf()
    case .fencedCode, .htmlBlock:
      appendLeaf()
    case .table(let block, _):
      finish(Int(block))
    }
    leaf = .none
  }
}

// MARK: - Paragraphs and headings

extension BlockParser {
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
    reach(line.end)
  }

  /// `#` to `######` and a blank or the end of the line (section 4.2).
  mutating func startATXHeading(_ depth: Int) -> Start {
    let start = scanner.textStart
    var level = 0
    while level < 7, bytes[start + level] == "#" { level += 1 }
    let contentStart = start + level
    guard level <= 6, contentStart >= scanner.end || bytes[contentStart].isBlank else { return .none }

    let whole = bytes.trimmingEnd(contentStart, scanner.end)
    var contentEnd = whole.end
    while contentEnd > contentStart, bytes[contentEnd - 1] == "#" { contentEnd -= 1 }
    // A closing sequence needs a blank in front of it.
    if contentEnd > contentStart, !bytes[contentEnd - 1].isBlank { contentEnd = whole.end }

    openLeaf(.heading, depth: depth, marker: UInt8(ascii: "#"), level: UInt8(truncatingIfNeeded: level))
    lines.append(bytes.trimming(contentStart, contentEnd))
    reach(max(whole.end, contentStart))
    appendLeaf()
    return .leaf
  }

  /// Turns the open paragraph into a heading when the line underlines it (section 4.3).
  mutating func underlineHeading(_ marker: UInt8, level: UInt8) -> Start {
    let end = bytes.trimmingEnd(scanner.textStart, scanner.end).end
    var index = scanner.textStart
    while index < end, bytes[index] == marker { index += 1 }
    guard index == end else { return .none }
    guard takeDefinitions() else {
      // Only definitions were there, so that there is nothing to underline.
      leafBlock = begin(.paragraph)
      addParagraphLine()
      return .leaf
    }
    leafBlock.kind = .heading
    leafBlock.level = level
    leafBlock.marker = marker
    reach(end)
    appendLeaf()
    leaf = .none
    return .leaf
  }
}

// MARK: - Code

extension BlockParser {
  mutating func openIndentedCode(depth: Int) {
    openLeaf(.indentedCode, depth: depth)
    leaf = .indentedCode
    addCodeLine()
    leafBlock.range.lowerBound = UInt32(truncatingIfNeeded: scanner.offset)
    reach(scanner.end)
  }

  mutating func addCodeLine() {
    scanner.consumeIndent(min(4, scanner.indent))
    lines.append(SourceRange(scanner.offset, scanner.end))
  }

  mutating func startFence(_ depth: Int) -> Start {
    guard
      let fence = Fence(in: bytes, at: scanner.textStart, end: scanner.end, indent: scanner.indent)
    else { return .none }
    openLeaf(.fencedCode, depth: depth, marker: fence.marker)
    leaf = .fencedCode(fence)
    reach(bytes.trimmingEnd(scanner.textStart, scanner.end).end)
    return .leaf
  }
}

// MARK: - HTML

extension BlockParser {
  mutating func startHTML(_ depth: Int, isLazy: Bool) -> Start {
    guard let kind = HTMLBlockKind(startingIn: bytes, at: scanner.textStart, end: scanner.end) else {
      return .none
    }
    if kind == .anyTag && isLazy { return .none }
    openLeaf(.htmlBlock, depth: depth)
    leaf = .htmlBlock(kind)
    addHTMLLine(kind, from: scanner.textStart)
    return .leaf
  }

  /// Takes the line into the open HTML block, and closes that when its end is on the line.
  mutating func addHTMLLine(_ kind: HTMLBlockKind, from start: Int) {
    lines.append(SourceRange(start, scanner.end))
    reach(scanner.end)
    if kind.ends(in: bytes, from: start, to: scanner.end) { closeLeaf() }
  }
}
