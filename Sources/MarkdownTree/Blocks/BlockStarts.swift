extension BlockParser {
  /// What a line's text turned out to start.
  enum Start {
    case none
    /// A leaf block took the whole line.
    case leaf
    /// A container was opened, and the rest of the line is to be looked at.
    case container
  }

  /// Opens the block that starts at the line's text, which is indented by less than four columns.
  ///
  /// - Parameters:
  ///   - depth: number of open containers the line continues.
  ///   - interrupts: whether the text, if no block starts, continues a paragraph directly inside of the
  ///     innermost open container.
  ///   - isLazy: whether it continues a paragraph at all, maybe leaving out container markers.
  @inline(__always)
  mutating func startBlock(depth: Int, interrupts: Bool, isLazy: Bool) -> Start {
    // Most lines start with a letter, and no block does.
    if scanner.textByte.isLetter { return .none }
    return startMarkedBlock(depth: depth, interrupts: interrupts, isLazy: isLazy)
  }

  private mutating func startMarkedBlock(depth: Int, interrupts: Bool, isLazy: Bool) -> Start {
    switch scanner.textByte {
    case ">":
      return startQuote(depth)
    case "#":
      return startATXHeading(depth)
    case "`", "~":
      // Most start code spans, as the third byte tells.
      return bytes[scanner.textStart &+ 2] == scanner.textByte ? startFence(depth) : .none
    case "<":
      return startHTML(depth, isLazy: isLazy)
    case "=":
      return interrupts ? underlineHeading(UInt8(ascii: "="), level: 1) : .none
    case "-":
      if interrupts, underlineHeading(UInt8(ascii: "-"), level: 2) == .leaf { return .leaf }
      return startRuleOrItem(depth, interrupts: interrupts)
    case "*":
      return startRuleOrItem(depth, interrupts: interrupts)
    case "_":
      return isThematicBreak() ? addThematicBreak(depth) : .none
    case "+", UInt8(ascii: "0")...UInt8(ascii: "9"):
      return startItem(depth, interrupts: interrupts)
    default:
      return .none
    }
  }

  private mutating func startRuleOrItem(_ depth: Int, interrupts: Bool) -> Start {
    // Most are items, as the third byte tells.
    let third = bytes[scanner.textStart &+ 2]
    let mayBeBreak = third == scanner.textByte || third.isBlank
    return mayBeBreak && isThematicBreak()
      ? addThematicBreak(depth) : startItem(depth, interrupts: interrupts)
  }

  private mutating func startQuote(_ depth: Int) -> Start {
    makeRoom(depth: depth)
    let quote = begin(.blockQuote)
    reach(scanner.textStart + 1)
    quotes.append(containers.count)
    containers.append(Container(kind: .blockQuote, block: blocks.count))
    blocks.append(quote)
    consumeQuoteMarker()
    return .container
  }

  private mutating func startItem(_ depth: Int, interrupts: Bool) -> Start {
    let start = scanner.textStart
    guard let marker = ListMarker(in: bytes, at: start, end: scanner.end) else { return .none }
    if interrupts {
      let isEmpty = bytes.trimming(start + marker.length, scanner.end).isEmpty
      if isEmpty || marker.number != 1 { return .none }
    }

    let isSibling =
      depth < containers.count && containers[depth].kind == .item
      && containers[depth].marker == marker.byte
    if isSibling {
      makeRoom(depth: depth + 1)
      finish(containers[depth].block)
    } else {
      makeRoom(depth: depth)
      let list = begin(.list, marker: marker.byte)
      containers.append(
        Container(kind: .item, marker: marker.byte, block: blocks.count &+ 1, list: blocks.count))
      blocks.append(list)
    }
    containers[depth].block = blocks.count
    blocks.append(begin(.item, in: containers[depth].list, marker: marker.byte))
    reach(start &+ marker.length)
    let indent = scanner.indent
    scanner.consumeText(marker.length)

    // The content starts behind one to four columns of space. With more, or with none because the line ends,
    // it starts one column behind the marker.
    let padding = scanner.isBlank || scanner.indent > 4 ? 1 : scanner.indent
    scanner.consumeIndent(min(padding, scanner.indent))
    containers[depth].width = indent &+ marker.length &+ padding
    return .container
  }

  private mutating func addThematicBreak(_ depth: Int) -> Start {
    openLeaf(.thematicBreak, depth: depth)
    reach(bytes.trimmingEnd(scanner.textStart, scanner.end).end)
    appendLeaf()
    return .leaf
  }

  /// Three or more of the same `*`, `-` or `_`, and nothing else but blanks (section 4.1).
  private mutating func isThematicBreak() -> Bool {
    guard scanner.textStart >= noThematicBreakBefore else { return false }
    let marker = scanner.textByte
    var count = 0
    var index = scanner.textStart
    while index < scanner.end {
      if bytes[index] == marker {
        count &+= 1
      } else if !bytes[index].isBlank {
        // A test further right, as in `- - - a`, would fail at the same byte.
        noThematicBreakBefore = index
        return false
      }
      index &+= 1
    }
    return count >= 3
  }
}
