extension BlockParser {
  /// Splits the definitions (section 4.7) off the start of the open paragraph.
  ///
  /// They become blocks of their own. What remains is the paragraph, now at `leafBlock`; when nothing
  /// remains, the paragraph is gone and `leafBlock` is `blocks.count`.
  mutating func takeDefinitions() {
    var paragraph = blocks[leafBlock]
    guard bytes[paragraph.range.start] == UInt8(ascii: "[") else { return }
    let endOfLines = lines.count
    var length = definitionLength(at: Int(paragraph.firstLine))
    guard length > 0 else { return }

    blocks.removeLast()
    while length > 0 {
      let count = UInt32(truncatingIfNeeded: length)
      let last = lines[Int(paragraph.firstLine) + length - 1]
      var definition = paragraph
      definition.kind = .linkReferenceDefinition
      definition.lineCount = count
      definition.endLine = paragraph.line + count - 1
      definition.range.upperBound = last.upperBound
      definition.next = Int32(truncatingIfNeeded: blocks.count + 1)
      blocks.append(definition)

      paragraph.firstLine += count
      paragraph.line += count
      guard Int(paragraph.firstLine) < endOfLines else {
        leafBlock = blocks.count
        return
      }
      paragraph.range.lowerBound = lines[Int(paragraph.firstLine)].lowerBound
      length = definitionLength(at: Int(paragraph.firstLine))
    }
    leafBlock = blocks.count
    blocks.append(paragraph)
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
