/// A unit of a shown line: a run of plain characters, or a single other character.
struct TextRun {
  private enum Form {
    case verbatim
    case spaces
    case escaped(Unicode.Scalar)
  }

  /// The run's bytes in the line.
  private let bytes: Range<Int>
  /// In terminal columns.
  let width: Int
  private let form: Form

  private static let tabWidth = 4

  /// The run at a byte of a line. Ends after `limit` columns, and before the bracket of a workflow command.
  ///
  /// - Parameters:
  ///   - line: Valid UTF-8.
  ///   - column: The terminal column of the run, 0-based.
  init(at start: Int, of line: ArraySlice<UInt8>, column: Int, limit: Int) {
    if WorkflowCommands.isBracket(at: start, of: line) {
      self.init(escaped: WorkflowCommands.bracket, bytes: start..<start + 1)
    } else if Printable.isPlain(line[start]) {
      let last = limit < line.endIndex - start ? max(start + limit, start + 1) : line.endIndex
      var end = last
      if !Printable.needsNoEscapes(line[start..<last]) {
        end = start + 1
        while end < last, Printable.isPlain(line[end]), !WorkflowCommands.isBracket(at: end, of: line) {
          end += 1
        }
      }
      self.init(bytes: start..<end, width: end - start, form: .verbatim)
    } else {
      self.init(unusual: start, of: line, column: column)
    }
  }

  /// The single character that starts at a byte of a line.
  init(character start: Int, of line: ArraySlice<UInt8>, column: Int) {
    if Printable.isPlain(line[start]) {
      self.init(bytes: start..<start + 1, width: 1, form: .verbatim)
    } else {
      self.init(unusual: start, of: line, column: column)
    }
  }

  private init(unusual start: Int, of line: ArraySlice<UInt8>, column: Int) {
    let end = line[(start + 1)...].firstIndex { !UTF8.isContinuation($0) } ?? line.endIndex
    let scalar = String(decoding: line[start..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    if scalar == "\t" {
      self.init(bytes: start..<end, width: Self.tabWidth - column % Self.tabWidth, form: .spaces)
    } else if Printable.isUnsafe(scalar) {
      self.init(escaped: scalar, bytes: start..<end)
    } else {
      self.init(bytes: start..<end, width: DisplayWidth.columns(of: scalar), form: .verbatim)
    }
  }

  private init(escaped scalar: Unicode.Scalar, bytes: Range<Int>) {
    self.init(bytes: bytes, width: Printable.escape(scalar).utf8.count, form: .escaped(scalar))
  }

  private init(bytes: Range<Int>, width: Int, form: Form) {
    self.bytes = bytes
    self.width = width
    self.form = form
  }

  /// The index of the next run.
  var end: Int { bytes.upperBound }

  /// The columns, counted from the start of the run, that show any of `marked`; nil if none does.
  func columns(of marked: Range<Int>) -> Range<Int>? {
    guard marked.overlaps(bytes) else { return nil }
    // In a run of plain characters each byte takes a column. Any other character is marked as a whole.
    guard bytes.count == width else { return 0..<width }
    let own = marked.clamped(to: bytes)
    return own.lowerBound - bytes.lowerBound..<own.upperBound - bytes.lowerBound
  }

  func write(from line: ArraySlice<UInt8>, to text: inout TextBuffer) {
    switch form {
    case .verbatim: text.write(line[bytes])
    case .spaces: text.writeSpaces(width)
    case .escaped(let scalar): text.write(Printable.escape(scalar))
    }
  }
}
