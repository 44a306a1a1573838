/// A 1-based line and column in a text that is not a plan. Columns count Unicode scalars.
struct TextPosition: Equatable, Sendable {
  let line: Int
  let column: Int

  /// The position of the byte at `offset`. Takes linear time, but is computed only for errors.
  init(of offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    // A byte order mark has no column.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for byte in bytes.prefix(offset).dropFirst(start) {
      if byte == 0x0A, previous == 0x0D {
        // The second half of a CRLF.
      } else if byte == 0x0A || byte == 0x0D {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    (self.line, self.column) = (line, column)
  }

  /// The offset of the first byte that is not part of valid UTF-8.
  static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
