/// A place in a text that is no plan, as people count: from 1 on, columns in Unicode scalars.
struct TextPlace: Equatable, Sendable {
  let line: Int
  let column: Int

  /// The place of a byte. Linear in what stands before it, and asked only when something is wrong there.
  init(of offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    // A byte order mark is none of the text.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for byte in bytes.prefix(offset).dropFirst(start) {
      if byte == 0x0A, previous == 0x0D {
        // The second half of one line end.
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
