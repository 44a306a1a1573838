/// Walks a text line by line and, within the line, keeps the place up to which containers have used it.
///
/// Columns follow the tab rules of CommonMark section 2.2: a tab reaches to the next multiple of four. When a
/// container uses only part of a tab, `offset` stays at the tab while `column` moves on.
struct LineScanner {
  let bytes: ByteView
  /// Where each line of the text ends, see `LineIndex`.
  let lineEnds: [UInt32]
  /// Where the text ends for this scanner: at the start of a line, or at the end of all.
  let limit: Int
  /// 1-based number of the current line.
  private(set) var number: Int
  /// End of the current line, in front of its line ending.
  private(set) var end = 0
  /// The first byte no container has used yet.
  private(set) var offset = 0
  /// The column of `offset`, counted from 0.
  private(set) var column = 0
  /// The first byte at `offset` or later that is neither space nor tab.
  private(set) var textStart = 0
  private var textColumn = 0
  /// Where the line behind the current one starts.
  private(set) var nextLine: Int

  /// A scanner whose first line starts at `start` and has the number `firstNumber`.
  init(_ bytes: ByteView, _ lineEnds: [UInt32], from start: Int, to limit: Int, firstNumber: Int = 1) {
    self.bytes = bytes
    self.lineEnds = lineEnds
    self.limit = limit
    nextLine = start
    number = firstNumber - 1
  }

  /// Columns of indentation in front of the line's remaining text.
  var indent: Int { textColumn &- column }

  /// Whether nothing but spaces and tabs remains.
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

  /// Uses `columns` columns of indentation.
  @inline(__always)
  mutating func consumeIndent(_ columns: Int) {
    if textColumn &- column == textStart &- offset {
      offset &+= columns
      column &+= columns
    } else {
      consumeTabs(upTo: column &+ columns)
    }
  }

  /// Uses indentation that has tabs in it up to the column `target`.
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

  /// Uses the indentation and `count` bytes of the text behind it, and measures what follows.
  @inline(__always)
  mutating func consumeText(_ count: Int) {
    offset = textStart &+ count
    column = textColumn &+ count
    measureIndent()
  }

  @inline(__always)
  private mutating func measureIndent() {
    // Most indentation is a few spaces, and the processor cannot foresee how many.
    let others = bytes.eightBytes(at: offset) ^ 0x2020_2020_2020_2020
    let spaces = others.trailingZeroBitCount &>> 3
    textStart = offset &+ spaces
    textColumn = column &+ spaces
    if bytes[textStart].isBlank { measureBlanks() }
  }

  /// Measures on from `textStart`, which is a tab or behind eight spaces.
  private mutating func measureBlanks() {
    while bytes[textStart].isBlank {
      textColumn = bytes[textStart] == .tab ? nextTabStop(textColumn) : textColumn &+ 1
      textStart &+= 1
    }
  }

  private func nextTabStop(_ column: Int) -> Int { (column | 3) &+ 1 }
}
