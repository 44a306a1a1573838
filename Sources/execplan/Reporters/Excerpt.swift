import ExecPlanCore

/// The line of a finding as a terminal can show it: escaped, with tabs as spaces, and cut if it is long.
enum Excerpt {
  /// In columns.
  private static let width = 120
  /// The columns shown before a finding that is far to the right.
  private static let lead = 40
  /// In columns. Lines are cut before a finding to the right of this.
  private static let far = width * 2 / 3
  /// The number of bytes examined on each side of a finding: eight per column, which only long sequences of
  /// combining marks exceed.
  static let reach = width * 8
  private static let ellipsis = Array("…".utf8)

  /// Writes the text around a finding.
  ///
  /// - Returns: The terminal columns of the finding in the excerpt, 0-based. Never empty.
  static func write(_ window: LineWindow, to text: inout TextBuffer) -> Range<Int> {
    write(window.bytes, marking: window.marked, isCut: window.isCut, to: &text)
  }

  /// - Parameters:
  ///   - line: Valid UTF-8.
  ///   - marked: The bytes of the finding. At the end of the line the range may include one byte past it.
  ///   - isCut: Whether the line has more text before `line`.
  static func write(
    _ line: ArraySlice<UInt8>, marking marked: Range<Int>, isCut: Bool = false, to text: inout TextBuffer
  ) -> Range<Int> {
    let start = text.bytes.count
    let columns: Range<Int>
    if !isCut, line.count <= width, Printable.needsNoEscapes(line) {
      // Most lines are short and plain.
      text.write(line)
      columns = marked.lowerBound - line.startIndex..<marked.upperBound - line.startIndex
    } else {
      columns = write(runsOf: line, marking: marked, isCut: isCut, to: &text)
    }
    text.removeTrailingSpaces(after: start)
    return columns
  }

  private static func write(
    runsOf line: ArraySlice<UInt8>, marking marked: Range<Int>, isCut: Bool, to text: inout TextBuffer
  ) -> Range<Int> {
    let rest = line[start(of: line, before: marked.lowerBound)...]
    var used = 0
    if isCut || rest.startIndex > line.startIndex {
      text.write(ellipsis[...])
      used = 1
    }
    var columns: Range<Int>?
    var index = rest.startIndex
    while index < rest.endIndex {
      let run = TextRun(at: index, of: rest, column: used, limit: width - used)
      if used + run.width > width {
        text.write(ellipsis[...])
        used += 1
        break
      }
      if let shown = run.columns(of: marked) {
        columns = (columns?.lowerBound ?? used + shown.lowerBound)..<used + shown.upperBound
      }
      run.write(from: rest, to: &text)
      used += run.width
      index = run.end
    }
    // A finding at the end of the line is marked after the last character.
    let start = columns?.lowerBound ?? used
    return start..<max(columns?.upperBound ?? used, start + 1)
  }

  /// The index at which the excerpt begins: after the start of the line if `position` is far to the right.
  private static func start(of line: ArraySlice<UInt8>, before position: Int) -> Int {
    guard isFar(position, in: line) else { return line.startIndex }
    // Includes the character before the excerpt: one without width would belong to the excerpt.
    if Printable.isPlain(line[..<position].suffix(lead + 1)) { return position - lead }
    var used = 0
    var kept = position
    while kept > line.startIndex {
      let start = line[..<kept].lastIndex { !UTF8.isContinuation($0) } ?? line.startIndex
      used += TextRun(character: start, of: line, column: 0).width
      if used > lead { break }
      kept = start
    }
    return kept
  }

  private static func isFar(_ position: Int, in line: ArraySlice<UInt8>) -> Bool {
    let beginning = line[..<position].prefix(far + 1)
    if Printable.isPlain(beginning) { return beginning.count > far }
    var used = 0
    var index = line.startIndex
    while used <= far, index < position {
      let run = TextRun(character: index, of: line, column: used)
      used += run.width
      index = run.end
    }
    return used > far
  }
}
