extension InlineParser {
  /// Backticks up to the next run of the same length (section 6.1).
  @inline(__always)
  mutating func parseCodeSpan(_ reader: inout ContentReader) {
    let bytes = reader.bytes
    let content = reader.offset &+ 1
    let backticks = bytes.chunks(at: content).marks { $0.marks(of: UInt8(ascii: "`")) }.bits
    let length = backticks.trailingZeroBitCount

    // Nearly all are on one line, between two single backticks, and shorter than what one look takes in.
    let end = content &+ length &+ 1
    if length > 0, length < 63, backticks &>> UInt64(length &+ 1) & 1 == 0, end <= reader.end {
      emit(.codeSpan, to: end, &reader)
    } else {
      parseLongCodeSpan(&reader)
    }
  }

  /// A code span of any kind, or backticks that are text.
  @inline(never)
  private mutating func parseLongCodeSpan(_ reader: inout ContentReader) {
    let start = reader.offset
    var end = reader
    end.skipRun(of: UInt8(ascii: "`"))
    let length = end.offset - start
    if closesLater(length, after: end.offset), skipCode(&end, closing: length) {
      emit(.codeSpan, to: end, &reader)
    } else {
      reader.offset = start + length
    }
  }

  /// Whether a run of `length` backticks may follow. Known for sure after one search has failed.
  private func closesLater(_ length: Int, after offset: Int) -> Bool {
    if lastBackticks.isEmpty { return true }
    return length < lastBackticks.count && lastBackticks[length] >= offset
  }

  /// Moves behind the next run of `length` backticks. When there is none, remembers all runs that there are.
  private mutating func skipCode(_ end: inout ContentReader, closing length: Int) -> Bool {
    let start = end
    while end.skipToBacktick() {
      let runStart = end.offset
      end.skipRun(of: UInt8(ascii: "`"))
      if end.offset - runStart == length { return true }
    }

    isUntidy = true
    lastBackticks.append(-1)
    end = start
    while end.skipToBacktick() {
      let runStart = end.offset
      end.skipRun(of: UInt8(ascii: "`"))
      while lastBackticks.count <= end.offset - runStart { lastBackticks.append(-1) }
      lastBackticks[end.offset - runStart] = runStart
    }
    return false
  }
}

extension ContentReader {
  /// Moves to the next backtick; false at the end of the text.
  fileprivate mutating func skipToBacktick() -> Bool {
    while true {
      offset = bytes.first(UInt8(ascii: "`"), from: offset, limit: end)
      if offset < end { return true }
      if isAtEnd { return false }
      moveToNextLine()
    }
  }
}
