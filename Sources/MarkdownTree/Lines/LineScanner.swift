/// Scans a text line by line, and within a line from the outer to the inner containers.
///
/// Columns follow the tab rules of CommonMark section 2.2: a tab reaches the next multiple of four. When a
/// container consumes only part of a tab, `offset` stays at the tab while `column` moves on.
struct LineScanner {
  let bytes: ByteView
  /// The end of each line of the whole text; see `LineIndex`.
  let lineEnds: [UInt32]
  /// End of the scanned text: the start of a line or the end of the file.
  let limit: Int
  /// 1-based number of the current line.
  private(set) var number: Int
  /// End of the current line, before its line ending.
  private(set) var end = 0
  /// The first byte that no container has consumed yet.
  private(set) var offset = 0
  /// The column of `offset`, counted from 0.
  private(set) var column = 0
  /// The first byte from `offset` on that is neither a space nor a tab.
  private(set) var textStart = 0
  private var textColumn = 0
  /// Start of the next line.
  private(set) var nextLine: Int

  /// A scanner whose first line starts at `start` and has the number `firstNumber`.
  init(_ bytes: ByteView, _ lineEnds: [UInt32], from start: Int, to limit: Int, firstNumber: Int = 1) {
    self.bytes = bytes
    self.lineEnds = lineEnds
    self.limit = limit
    nextLine = start
    number = firstNumber - 1
  }

  /// Columns of indentation before the line's remaining text.
  var indent: Int { textColumn &- column }

  /// Whether only spaces and tabs remain.
  var isBlank: Bool { textStart >= end }

  /// The first byte of the remaining text; the line ending (or 0) when the line is blank.
  var textByte: UInt8 { bytes[textStart] }

  /// Moves to the next line; false at the end of the text.
  mutating func advance() -> Bool {
    guard nextLine < limit else { return false }
    offset = nextLine
    column = 0
    end = Int(lineEnds[number])
    nextLine = bytes.lineStart(after: end)
    number &+= 1
    measureIndent()
    return true
  }

  /// Consumes `columns` columns of indentation.
  @inline(__always)
  mutating func consumeIndent(_ columns: Int) {
    if textColumn &- column == textStart &- offset {
      offset &+= columns
      column &+= columns
    } else {
      consumeTabs(upTo: column &+ columns)
    }
  }

  /// Consumes indentation with tabs, up to column `target`.
  private mutating func consumeTabs(upTo target: Int) {
    while column < target {
      if bytes[offset] == .tab {
        let stop = nextTabStop(column)
        column = min(stop, target)
        if stop > target { return }
      } else {
        column &+= 1
      }
      offset &+= 1
    }
  }

  /// Consumes the indentation and `count` bytes of the text after it.
  @inline(__always)
  mutating func consumeText(_ count: Int) {
    offset = textStart &+ count
    column = textColumn &+ count
    measureIndent()
  }

  @inline(__always)
  private mutating func measureIndent() {
    // Most indentation is a few spaces, whose number is unpredictable, so they are counted without a branch.
    let others = bytes.eightBytes(at: offset) ^ 0x2020_2020_2020_2020
    let spaces = others.trailingZeroBitCount &>> 3
    textStart = offset &+ spaces
    textColumn = column &+ spaces
    if bytes[textStart].isBlank { measureBlanks() }
  }

  /// Continues from `textStart`, which is at a tab or after eight spaces.
  private mutating func measureBlanks() {
    while bytes[textStart].isBlank {
      textColumn = bytes[textStart] == .tab ? nextTabStop(textColumn) : textColumn &+ 1
      textStart &+= 1
    }
  }

  private func nextTabStop(_ column: Int) -> Int { (column | 3) &+ 1 }
}
