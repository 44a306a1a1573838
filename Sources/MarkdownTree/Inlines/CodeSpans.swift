extension InlineBuilder {
  /// Backticks up to the next run of the same length (section 6.1).
  @inline(__always)
  mutating func parseCodeSpan(_ scanner: inout ContentScanner) {
    let content = scanner.offset &+ 1
    let backticks = scanner.bytes.mask(of: "`", at: content)
    let length = backticks.trailingZeroBitCount

    // Nearly all code spans are on one line, between single backticks, and shorter than the mask.
    let end = content &+ length &+ 1
    if length > 0, length < 63, backticks &>> UInt64(length &+ 1) & 1 == 0, end <= scanner.end {
      emit(.codeSpan, to: end, &scanner)
    } else {
      parseLongCodeSpan(&scanner)
    }
  }

  /// Any code span, or backticks that are text.
  @inline(never)
  private mutating func parseLongCodeSpan(_ scanner: inout ContentScanner) {
    let start = scanner.offset
    var end = scanner
    end.skipRun(of: UInt8(ascii: "`"))
    let length = end.offset - start
    if mayClose(length, after: end.offset), skipCode(&end, closing: length) {
      emit(.codeSpan, to: end, &scanner)
    } else {
      scanner.offset = start + length
    }
  }

  /// Whether a run of `length` backticks may follow. Exact once a search has failed.
  private func mayClose(_ length: Int, after offset: Int) -> Bool {
    if lastBackticks.isEmpty { return true }
    return length < lastBackticks.count && lastBackticks[length] >= offset
  }

  /// Moves past the next run of `length` backticks. If there is none, records all remaining runs.
  private mutating func skipCode(_ end: inout ContentScanner, closing length: Int) -> Bool {
    let start = end
    while end.skipToBacktick() {
      let runStart = end.offset
      end.skipRun(of: UInt8(ascii: "`"))
      if end.offset - runStart == length { return true }
    }

    needsFinishing = true
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

extension ContentScanner {
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
