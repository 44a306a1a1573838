/// What is shown of a line at once: a run of plain characters, or a single other one.
struct LinePiece {
  private enum Form {
    case asItStands
    case blanks
    case escaped(Unicode.Scalar)
  }

  /// Its bytes in the line.
  private let bytes: Range<Int>
  /// How many characters of the line it stands for, and the columns it takes.
  let count, width: Int
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
      var end = start + 1
      while end < limit, Printable.isPlain(line[end]), !WorkflowCommands.isBracket(at: end, of: line) {
        end += 1
      }
      self.init(bytes: start..<end, count: end - start, width: end - start, form: .asItStands)
    } else {
      self.init(unusual: start, of: line, column: column)
    }
  }

  /// The single character that begins at a byte of a line.
  init(character start: Int, of line: ArraySlice<UInt8>, column: Int) {
    if Printable.isPlain(line[start]) {
      self.init(bytes: start..<start + 1, count: 1, width: 1, form: .asItStands)
    } else {
      self.init(unusual: start, of: line, column: column)
    }
  }

  private init(unusual start: Int, of line: ArraySlice<UInt8>, column: Int) {
    let end = line[(start + 1)...].firstIndex { !UTF8.isContinuation($0) } ?? line.endIndex
    let scalar = String(decoding: line[start..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    if scalar == "\t" {
      let width = Self.tabWidth - column % Self.tabWidth
      self.init(bytes: start..<end, count: 1, width: width, form: .blanks)
    } else if Printable.isUnsafe(scalar) {
      self.init(escaped: scalar, bytes: start..<end)
    } else {
      let width = DisplayWidth.columns(of: scalar)
      self.init(bytes: start..<end, count: 1, width: width, form: .asItStands)
    }
  }

  private init(escaped scalar: Unicode.Scalar, bytes: Range<Int>) {
    let width = Printable.escape(scalar).utf8.count
    self.init(bytes: bytes, count: 1, width: width, form: .escaped(scalar))
  }

  private init(bytes: Range<Int>, count: Int, width: Int, form: Form) {
    self.bytes = bytes
    self.count = count
    self.width = width
    self.form = form
  }

  /// The place in the line behind it.
  var end: Int { bytes.upperBound }

  /// The columns that some of its characters take.
  func columns(of characters: Range<Int>) -> Range<Int> { count == 1 ? 0..<width : characters }

  func write(from line: ArraySlice<UInt8>, to text: inout [UInt8]) {
    switch form {
    case .asItStands: text += line[bytes]
    case .blanks: text += repeatElement(UInt8(ascii: " "), count: width)
    case .escaped(let scalar): text += Printable.escape(scalar).utf8
    }
  }
}
