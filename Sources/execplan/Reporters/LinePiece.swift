/// What is shown of a line at once: a run of plain characters, or a single other one.
struct LinePiece {
  private enum Form {
    case asItStands
    case blanks
    case escaped(Unicode.Scalar)
  }

  /// Its bytes in the line.
  private let bytes: Range<Int>
  /// How many columns it takes.
  let width: Int
  private let form: Form

  private static let tabWidth = 4

  /// The piece that begins at a byte of a line. A run ends where there is no more `room` for it, and before the bracket
  /// of a command for a build service.
  ///
  /// - Parameters:
  ///   - line: Valid UTF-8, from where on it is shown.
  ///   - column: In which column the piece will stand, counted from 0.
  init(at start: Int, of line: ArraySlice<UInt8>, column: Int, room: Int) {
    if WorkflowCommands.isBracket(at: start, of: line) {
      self.init(escaped: WorkflowCommands.bracket, bytes: start..<start + 1)
    } else if Printable.isPlain(line[start]) {
      let limit = room < line.endIndex - start ? max(start + room, start + 1) : line.endIndex
      var end = limit
      if !Printable.showsAsItStands(line[start..<limit]) {
        end = start + 1
        while end < limit, Printable.isPlain(line[end]), !WorkflowCommands.isBracket(at: end, of: line) {
          end += 1
        }
      }
      self.init(bytes: start..<end, width: end - start, form: .asItStands)
    } else {
      self.init(unusual: start, of: line, column: column)
    }
  }

  /// The single character that begins at a byte of a line.
  init(character start: Int, of line: ArraySlice<UInt8>, column: Int) {
    if Printable.isPlain(line[start]) {
      self.init(bytes: start..<start + 1, width: 1, form: .asItStands)
    } else {
      self.init(unusual: start, of: line, column: column)
    }
  }

  private init(unusual start: Int, of line: ArraySlice<UInt8>, column: Int) {
    let end = line[(start + 1)...].firstIndex { !UTF8.isContinuation($0) } ?? line.endIndex
    let scalar = String(decoding: line[start..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    if scalar == "\t" {
      let width = Self.tabWidth - column % Self.tabWidth
      self.init(bytes: start..<end, width: width, form: .blanks)
    } else if Printable.isUnsafe(scalar) {
      self.init(escaped: scalar, bytes: start..<end)
    } else {
      let width = DisplayWidth.columns(of: scalar)
      self.init(bytes: start..<end, width: width, form: .asItStands)
    }
  }

  private init(escaped scalar: Unicode.Scalar, bytes: Range<Int>) {
    let width = Printable.escape(scalar).utf8.count
    self.init(bytes: bytes, width: width, form: .escaped(scalar))
  }

  private init(bytes: Range<Int>, width: Int, form: Form) {
    self.bytes = bytes
    self.width = width
    self.form = form
  }

  /// The place in the line behind it.
  var end: Int { bytes.upperBound }

  /// The columns, counted from where it begins, of what it has of some of the line's bytes; nil where that is nothing.
  func columns(of marked: Range<Int>) -> Range<Int>? {
    guard marked.overlaps(bytes) else { return nil }
    // Of a run each byte takes a column; a single character is taken as a whole.
    guard bytes.count == width else { return 0..<width }
    let own = marked.clamped(to: bytes)
    return own.lowerBound - bytes.lowerBound..<own.upperBound - bytes.lowerBound
  }

  func write(from line: ArraySlice<UInt8>, to page: inout TextBuffer) {
    switch form {
    case .asItStands: page.write(line[bytes])
    case .blanks: page.writeSpaces(width)
    case .escaped(let scalar): page.write(Printable.escape(scalar))
    }
  }
}
