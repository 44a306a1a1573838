extension BlockParser {
  /// Splits the definitions (section 4.7) off the start of the open paragraph; false when nothing remains of it.
  @inline(__always)
  mutating func takeDefinitions() -> Bool {
    bytes[leafBlock.range.start] != "[" || appendDefinitions()
  }

  private mutating func appendDefinitions() -> Bool {
    let start = leafBlock.range.start
    // A task's checkbox is rarely a label.
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

  /// Number of lines of the definition that starts at `first`, one of the paragraph's lines, or 0.
  private func definitionLength(at first: Int) -> Int {
    lines.withUnsafeBufferPointer { lines in
      var reader = ContentReader(bytes, TextLines(lines), first: first, count: lines.count - first)
      return reader.skipDefinition() ? reader.line - first + 1 : 0
    }
  }
}

extension ContentReader {
  /// Moves to the end of the last line of a link reference definition.
  fileprivate mutating func skipDefinition() -> Bool {
    guard skipLabel(), skip(UInt8(ascii: ":")) else { return false }
    skipWhitespace()
    let destination = offset
    guard !isAtEnd, skipDestination(), offset > destination else { return false }

    let behindDestination = self
    if skipWhitespace(), skipTitle() {
      skipBlanks()
      if isAtLineEnd { return true }
    }
    // What looked like a title may be the next paragraph's text, if it is on a line of its own.
    self = behindDestination
    skipBlanks()
    return isAtLineEnd
  }
}
