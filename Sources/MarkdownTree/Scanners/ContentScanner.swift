/// Text lines that can be read at any index: outside `0..<count`, they are empty.
struct TextLines {
  let base: UnsafePointer<SourceRange>?
  let count: Int

  init(_ lines: UnsafeBufferPointer<SourceRange>) {
    base = lines.baseAddress
    count = lines.count
  }

  subscript(index: Int) -> SourceRange {
    guard let base, UInt(bitPattern: index) < UInt(bitPattern: count) else { return SourceRange(0, 0) }
    return base[index]
  }
}

/// Scans the text of a leaf block byte by byte across its lines, with a line feed between lines.
///
/// To backtrack, a function that may fail scans a copy.
struct ContentScanner {
  let bytes: ByteView
  let lines: TextLines
  /// Index in `lines` of the last line of the text.
  let lastLine: Int
  /// Index in `lines` of the current line.
  private(set) var line: Int
  /// Offset in the source text; equal to `end` on the line feed after a line.
  var offset: Int
  /// End of the current line.
  private(set) var end: Int

  /// A scanner at the start of `count` lines, the first of them `lines[first]`.
  init(_ bytes: ByteView, _ lines: TextLines, first: Int, count: Int) {
    self.bytes = bytes
    self.lines = lines
    line = first
    lastLine = first + count - 1
    offset = lines[first].start
    end = lines[first].end
  }

  /// A scanner for a single line.
  init(_ bytes: ByteView, from start: Int, to end: Int) {
    self.bytes = bytes
    lines = TextLines(UnsafeBufferPointer(start: nil, count: 0))
    line = 0
    lastLine = 0
    offset = start
    self.end = end
  }

  /// A copy at another offset, which is on `lines[line]`.
  func moved(toLine line: Int, offset: Int) -> ContentScanner {
    var copy = self
    copy.line = line
    copy.offset = offset
    copy.end = lines[line].end
    return copy
  }

  var endOfText: Int { lines[lastLine].end }
  var isAtEnd: Bool { offset >= end && line >= lastLine }
  var isAtLineEnd: Bool { offset >= end }

  /// The current byte; a line feed between two lines, 0 at the end.
  var byte: UInt8 {
    if offset < end { return bytes[offset] }
    return line < lastLine ? .lineFeed : 0
  }

  /// The byte after the current one on this line, or 0.
  var next: UInt8 { offset &+ 1 < end ? bytes[offset &+ 1] : 0 }

  mutating func advance() {
    if offset < end { offset &+= 1 } else { moveToNextLine() }
  }

  /// Moves to the start of the next line, if there is one.
  mutating func moveToNextLine() {
    guard line < lastLine else { return }
    line &+= 1
    offset = lines[line].start
    end = lines[line].end
  }

  /// Moves past an ASCII character if it is the current byte.
  @inline(__always)
  mutating func skip(_ character: Unicode.Scalar) -> Bool { skip(UInt8(truncatingIfNeeded: character.value)) }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard self.byte == byte, !isAtEnd else { return false }
    advance()
    return true
  }

  /// Moves past spaces, tabs and line ends. Returns whether there were any.
  ///
  /// No line of a leaf block with inline content is blank, so this never passes two line ends in a row.
  @discardableResult
  mutating func skipWhitespace() -> Bool {
    let start = offset
    while byte.isBlank || byte == .lineFeed { advance() }
    return offset != start
  }

  mutating func skipBlanks() {
    while offset < end, bytes[offset].isBlank { offset &+= 1 }
  }

  mutating func skipRun(of byte: UInt8) {
    while offset < end, bytes[offset] == byte { offset &+= 1 }
  }
}
