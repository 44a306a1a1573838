import ExecPlanCore

/// The line a finding stands in, made fit for a terminal, and where the finding is in it.
struct Excerpt: Equatable {
  /// Escaped, with tabs as spaces; of a long line only what surrounds the finding.
  let text: ArraySlice<UInt8>
  /// The terminal columns before the finding, and those it takes.
  let markColumn, markWidth: Int

  private static let width = 120
  /// How much is shown before a finding that stands far to the right.
  private static let lead = 40
  /// More bytes than are ever shown on one side of a finding: no character of the width is longer than four.
  static let reach = width * 8
  private static let ellipsis = Array("…".utf8)

  /// - Parameter window: What surrounds the finding within `reach`.
  init(of finding: borrowing Finding, in window: LineWindow) {
    let start = window.bytes[..<window.place].scalarCount + 1
    let length = finding.endLine == finding.line ? finding.endColumn - finding.column : Int.max / 2
    self.init(line: window.bytes, columns: start..<start + max(length, 1), isCut: window.isCut)
  }

  /// - Parameters:
  ///   - line: Valid UTF-8.
  ///   - columns: Where the finding is, from 1, in Unicode scalars.
  ///   - isCut: Whether more of the line stands before what is given of it.
  init(line: ArraySlice<UInt8>, columns: Range<Int>, isCut: Bool = false) {
    if !isCut, line.count <= Self.width, Printable.isPlain(line), !WorkflowCommands.hasBracket(line) {
      // Most lines are short and plain, and shown as they stand.
      let marked = columns.clamped(to: 1..<line.count + 1)
      let mark = marked.isEmpty ? nil : marked.lowerBound - 1..<marked.upperBound - 1
      self.init(line, mark: mark, width: line.count)
    } else {
      self.init(piecesOf: line, columns: columns, isCut: isCut)
    }
  }

  private init(piecesOf line: ArraySlice<UInt8>, columns: Range<Int>, isCut: Bool) {
    let start = Self.start(of: line, before: line.prefix(scalars: columns.lowerBound - 1).endIndex)
    let rest = line[start...]
    let isCut = isCut || start > line.startIndex
    var text = isCut ? Self.ellipsis : []
    var used = isCut ? 1 : 0
    var column = 1 + line[..<start].scalarCount
    var mark: Range<Int>?
    var index = start
    while index < rest.endIndex {
      let piece = LinePiece(at: index, of: rest, column: used, room: Self.width - used)
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
      piece.write(from: rest, to: &text)
      used += piece.width
      column += piece.count
      index = piece.end
    }
    self.init(text[...], mark: mark, width: used)
  }

  private init(_ text: ArraySlice<UInt8>, mark: Range<Int>?, width: Int) {
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    self.text = text[..<end]
    // A finding at the end of the line, or beyond it, points at the place after the last character.
    let place = mark ?? width..<(width + 1)
    markColumn = place.lowerBound
    markWidth = max(1, place.count)
  }

  /// Where in the line its excerpt begins: with it, unless the finding at `place` stands far to the right.
  private static func start(of line: ArraySlice<UInt8>, before place: Int) -> Int {
    let limit = width * 2 / 3
    var used = 0
    var index = line.startIndex
    while used <= limit, index < place {
      let piece = LinePiece(character: index, of: line, column: used)
      used += piece.width
      index = piece.end
    }
    guard used > limit else { return line.startIndex }
    used = 0
    var kept = place
    while kept > line.startIndex {
      let start = line[..<kept].lastIndex { !UTF8.isContinuation($0) } ?? line.startIndex
      used += LinePiece(character: start, of: line, column: 0).width
      if used > lead { break }
      kept = start
    }
    return kept
  }
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
