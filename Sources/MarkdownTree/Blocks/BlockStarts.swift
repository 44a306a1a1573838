/// The kind of block that a line's text starts.
enum BlockStart {
  case none
  /// A leaf block, which consumed the whole line.
  case leaf
  /// A container; the rest of the line may start another block.
  case container
}

extension BlockBuilder {
  /// Opens the block that starts at the line's text, which is indented by less than four columns.
  ///
  /// - Parameters:
  ///   - depth: Number of open containers that the line continues.
  ///   - interrupts: Whether the text would otherwise continue a paragraph directly inside the innermost
  ///     open container.
  ///   - isLazy: Whether the text would otherwise continue a paragraph, perhaps without container markers.
  @inline(__always)
  mutating func startBlock(depth: Int, interrupts: Bool, isLazy: Bool) -> BlockStart {
    // Most lines start with a letter, which starts no block.
    if scanner.textByte.isLetter { return .none }
    return startMarkedBlock(depth: depth, interrupts: interrupts, isLazy: isLazy)
  }

  private mutating func startMarkedBlock(depth: Int, interrupts: Bool, isLazy: Bool) -> BlockStart {
    switch scanner.textByte {
    case ">": return startQuote(depth)
    case "#": return addATXHeading(depth: depth) ? .leaf : .none
    case "`", "~":
      // The third byte rules out most code spans.
      return bytes[scanner.textStart &+ 2] == scanner.textByte && openFence(depth: depth) ? .leaf : .none
    case "<": return openHTML(depth: depth, isLazy: isLazy) ? .leaf : .none
    case "=": return interrupts && underlineHeading(level: 1) ? .leaf : .none
    case "-":
      if interrupts, underlineHeading(level: 2) { return .leaf }
      return startRuleOrItem(depth, interrupts: interrupts)
    case "*": return startRuleOrItem(depth, interrupts: interrupts)
    case "_": return isThematicBreak() ? addThematicBreak(depth) : .none
    case "+", UInt8(ascii: "0")...UInt8(ascii: "9"): return startItem(depth, interrupts: interrupts)
    default: return .none
    }
  }

  private mutating func startRuleOrItem(_ depth: Int, interrupts: Bool) -> BlockStart {
    // The third byte rules out most items.
    let third = bytes[scanner.textStart &+ 2]
    let mayBeBreak = third == scanner.textByte || third.isBlank
    return mayBeBreak && isThematicBreak()
      ? addThematicBreak(depth) : startItem(depth, interrupts: interrupts)
  }

  private mutating func startQuote(_ depth: Int) -> BlockStart {
    closeUnmatchedBlocks(depth: depth)
    let quote = begin(.blockQuote)
    extendText(to: scanner.textStart + 1)
    quotes.append(containers.count)
    containers.append(OpenContainer(kind: .blockQuote, block: blocks.count))
    blocks.append(quote)
    consumeQuoteMarker()
    return .container
  }

  private mutating func startItem(_ depth: Int, interrupts: Bool) -> BlockStart {
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
      closeUnmatchedBlocks(depth: depth + 1)
      finish(containers[depth].block)
    } else {
      closeUnmatchedBlocks(depth: depth)
      let list = begin(.list, marker: marker.byte)
      containers.append(
        OpenContainer(kind: .item, marker: marker.byte, block: blocks.count &+ 1, list: blocks.count))
      blocks.append(list)
    }
    containers[depth].block = blocks.count
    blocks.append(begin(.item, in: containers[depth].list, marker: marker.byte))
    extendText(to: start &+ marker.length)
    let indent = scanner.indent
    scanner.consumeText(marker.length)

    // The content starts after one to four columns of space. After more, or at the end of the line, it
    // starts one column after the marker.
    let padding = scanner.isBlank || scanner.indent > 4 ? 1 : scanner.indent
    scanner.consumeIndent(min(padding, scanner.indent))
    containers[depth].width = indent &+ marker.length &+ padding
    return .container
  }

  private mutating func addThematicBreak(_ depth: Int) -> BlockStart {
    openLeaf(.thematicBreak, depth: depth)
    extendText(to: bytes.trimmingEnd(scanner.textStart, scanner.end).end)
    appendLeaf()
    return .leaf
  }

  /// Whether the text, without spaces and tabs, is three or more of the same `*`, `-` or `_` (section 4.1).
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
