import ExecPlanCore

/// The line a finding stands in, made fit for a terminal: escaped, with tabs as spaces, and of a long line only what
/// surrounds the finding.
enum Excerpt {
  private static let width = 120
  /// How much is shown before a finding that stands far to the right, and from which column on that is far.
  private static let lead = 40
  private static let far = width * 2 / 3
  /// Bytes that are looked at on each side of a finding: eight for each column, where a character takes four at most. A
  /// heap of marks without width may take more, and is cut.
  static let reach = width * 8
  private static let ellipsis = Array("…".utf8)

  /// Writes what surrounds a finding within `reach`.
  ///
  /// - Returns: The terminal columns that the finding takes there, counted from 0. There is at least one.
  static func write(_ window: LineWindow, to page: inout TextBuffer) -> Range<Int> {
    write(window.bytes, marking: window.marked, isCut: window.isCut, to: &page)
  }

  /// - Parameters:
  ///   - line: Valid UTF-8.
  ///   - marked: Where the finding is in the line, by its bytes. At the line's end it may take one byte that is not there.
  ///   - isCut: Whether more of the line stands before what is given of it.
  static func write(
    _ line: ArraySlice<UInt8>, marking marked: Range<Int>, isCut: Bool = false, to page: inout TextBuffer
  ) -> Range<Int> {
    let start = page.bytes.count
    let columns: Range<Int>
    if !isCut, line.count <= width, Printable.showsAsItStands(line) {
      // Most lines are short and plain.
      page.write(line)
      columns = marked.lowerBound - line.startIndex..<marked.upperBound - line.startIndex
    } else {
      columns = write(piecesOf: line, marking: marked, isCut: isCut, to: &page)
    }
    page.removeSpaces(behind: start)
    return columns
  }

  private static func write(
    piecesOf line: ArraySlice<UInt8>, marking marked: Range<Int>, isCut: Bool, to page: inout TextBuffer
  ) -> Range<Int> {
    let rest = line[start(of: line, before: marked.lowerBound)...]
    var used = 0
    if isCut || rest.startIndex > line.startIndex {
      page.write(ellipsis[...])
      used = 1
    }
    var columns: Range<Int>?
    var index = rest.startIndex
    while index < rest.endIndex {
      let piece = LinePiece(at: index, of: rest, column: used, room: width - used)
      if used + piece.width > width {
        page.write(ellipsis[...])
        used += 1
        break
      }
      if let place = piece.columns(of: marked) {
        columns = (columns?.lowerBound ?? used + place.lowerBound)..<used + place.upperBound
      }
      piece.write(from: rest, to: &page)
      used += piece.width
      index = piece.end
    }
    // A finding at the end of the line points at the place after the last character.
    let start = columns?.lowerBound ?? used
    return start..<max(columns?.upperBound ?? used, start + 1)
  }

  /// Where in the line its excerpt begins: with it, unless the finding at `place` stands far to the right.
  private static func start(of line: ArraySlice<UInt8>, before place: Int) -> Int {
    guard isFar(place, in: line) else { return line.startIndex }
    // One more than is shown, which takes a column too.
    if Printable.isPlain(line[..<place].suffix(lead + 1)) { return place - lead }
    var used = 0
    var kept = place
    while kept > line.startIndex {
      let start = line[..<kept].lastIndex { !UTF8.isContinuation($0) } ?? line.startIndex
      used += LinePiece(character: start, of: line, column: 0).width
      if used > lead { break }
      kept = start
    }
    return kept
  }

  private static func isFar(_ place: Int, in line: ArraySlice<UInt8>) -> Bool {
    let beginning = line[..<place].prefix(far + 1)
    if Printable.isPlain(beginning) { return beginning.count > far }
    var used = 0
    var index = line.startIndex
    while used <= far, index < place {
      let piece = LinePiece(character: index, of: line, column: used)
      used += piece.width
      index = piece.end
    }
    return used > far
  }
}
