import ExecPlanCore

/// The line a finding stands in, made fit for a terminal, and where the finding is in it.
struct Excerpt: Equatable {
  /// Escaped, with tabs as spaces; of a long line only what surrounds the finding.
  let text: [UInt8]
  /// The terminal columns before the finding, and those it takes.
  let markColumn, markWidth: Int

  private static let width = 120
  /// How much is shown before a finding that stands far to the right.
  private static let lead = 40
  /// More bytes than are ever shown on one side of a finding: no character of the width is longer than four.
  private static let reach = width * 8
  private static let ellipsis = Array("…".utf8)

  init?(of finding: Finding, in plan: Plan) {
    let window = LineWindow(around: finding, in: plan, reach: Self.reach)
    if window.bytes.isEmpty { return nil }
    let start = window.bytes[..<window.place].scalarCount + 1
    let length = finding.endLine == finding.line ? finding.endColumn - finding.column : Int.max / 2
    self.init(line: window.bytes, columns: start..<start + max(length, 1), isCut: window.isCut)
  }

  /// - Parameters:
  ///   - line: Valid UTF-8.
  ///   - columns: Where the finding is, from 1, in Unicode scalars.
  ///   - isCut: Whether more of the line stands before what is given of it.
  init(line: ArraySlice<UInt8>, columns: Range<Int>, isCut: Bool = false) {
    var column = 1
    var rest = line
    var text: [UInt8] = []
    // A short line is shown whole.
    let isShort = line.count <= Self.width && line.allSatisfy(Printable.isPlain)
    let leftOut = isShort ? [] : Self.leftOut(of: line.prefix(scalars: columns.lowerBound - 1))
    if !leftOut.isEmpty {
      column += leftOut.scalarCount
      rest = line[leftOut.endIndex...]
    }
    let isCut = isCut || !leftOut.isEmpty
    if isCut { text += Self.ellipsis }
    var used = isCut ? 1 : 0
    var mark: Range<Int>?
    while let piece = LinePiece(takenFrom: &rest, at: used, room: Self.width - used, after: text) {
      if used + piece.width > Self.width {
        text += Self.ellipsis
        used += 1
        break
      }
      let marked = columns.clamped(to: column..<column + piece.count)
      if !marked.isEmpty {
        let place = piece.columns(of: marked.lowerBound - column..<marked.upperBound - column)
        mark = (mark?.lowerBound ?? used + place.lowerBound)..<used + place.upperBound
      }
      text += piece.text
      used += piece.width
      column += piece.count
    }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    self.text = text
    // A finding at the end of the line, or beyond it, points at the place after the last character.
    let place = mark ?? used..<(used + 1)
    markColumn = place.lowerBound
    markWidth = max(1, place.count)
  }

  /// What is left out at the beginning of the line, given the text before the finding: nothing, unless the finding
  /// stands far to the right.
  private static func leftOut(of before: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let limit = width * 2 / 3
    var used = 0
    var rest = before
    while used <= limit, let piece = LinePiece(takenFrom: &rest, at: used) { used += piece.width }
    guard used > limit else { return before.prefix(0) }
    used = 0
    var kept = before.endIndex
    while kept > before.startIndex {
      let start = before[..<kept].lastIndex { !UTF8.isContinuation($0) } ?? before.startIndex
      var scalar = before[start..<kept]
      used += LinePiece(takenFrom: &scalar, at: 0)?.width ?? 0
      if used > lead { break }
      kept = start
    }
    return before[..<kept]
  }
}

/// What is shown of a line at once: a run of plain characters, or a single other one.
private struct LinePiece {
  let text: ArraySlice<UInt8>
  /// How many characters of the line it stands for, and the columns it takes.
  let count, width: Int

  private static let tabWidth = 4

  /// Takes the next piece off the front of a line; nil at its end. A run ends where there is no more `room` for it, and
  /// before the bracket of a command for a build service, which what was shown before may begin.
  init?(
    takenFrom rest: inout ArraySlice<UInt8>, at column: Int, room: Int = .max, after shown: [UInt8] = []
  ) {
    guard let first = rest.first else { return nil }
    if first == WorkflowCommands.bracketByte, WorkflowCommands.isOpened(by: shown) {
      text = Array(Printable.escape(WorkflowCommands.bracket).utf8)[...]
      (count, width) = (1, text.count)
      rest = rest.dropFirst()
      return
    }
    if Printable.isPlain(first) {
      let run = rest.prefix(max(1, room)).prefix(while: Printable.isPlain)
      text = run[..<(WorkflowCommands.bracket(in: run) ?? run.endIndex)]
      (count, width) = (text.count, text.count)
    } else {
      let bytes = rest.prefix(scalars: 1)
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      count = 1
      if scalar == "\t" {
        width = Self.tabWidth - column % Self.tabWidth
        text = Array(repeating: UInt8(ascii: " "), count: width)[...]
      } else if Printable.isUnsafe(scalar) {
        text = Array(Printable.escape(scalar).utf8)[...]
        width = text.count
      } else {
        text = bytes
        width = DisplayWidth.columns(of: scalar)
      }
      rest = rest[bytes.endIndex...]
      return
    }
    rest = rest[text.endIndex...]
  }

  /// The columns that some of its characters take.
  func columns(of characters: Range<Int>) -> Range<Int> { count == 1 ? 0..<width : characters }
}

extension ArraySlice<UInt8> {
  /// Number of Unicode scalars in valid UTF-8.
  fileprivate var scalarCount: Int { count { !UTF8.isContinuation($0) } }

  /// The first Unicode scalars of valid UTF-8, at most so many.
  fileprivate func prefix(scalars limit: Int) -> ArraySlice<UInt8> {
    var left = limit
    let end = firstIndex { byte in
      if UTF8.isContinuation(byte) { return false }
      left -= 1
      return left < 0
    }
    return self[..<(end ?? endIndex)]
  }
}
