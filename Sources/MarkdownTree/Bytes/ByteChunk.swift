/// Sixteen bytes that are looked at in one go.
///
/// Tests answer with marks, one for each byte. A comparison is one vector instruction, or two for a range, so that a byte
/// costs a fraction of one.
typealias ByteChunk = SIMD16<UInt8>

extension ByteChunk {
  /// Marks the bytes equal to `value`.
  @inline(__always)
  func marks(of value: UInt8) -> ByteMask { self .== ByteChunk(repeating: value) }

  /// Marks the bytes from `first` on, `count` values of them.
  @inline(__always)
  func marks(from first: UInt8, count: UInt8) -> ByteMask {
    // Signed bytes are what processors compare. Moved to the highest of them, up to 0x7F, the range is what is greater than the
    // byte in front of it; were it moved to the lowest, x86-64 would copy the bound for each test, as `pcmpgtb` overwrites the
    // greater side.
    let moved = unsafeBitCast(self &+ ByteChunk(repeating: 0x80 &- first &- count), to: SIMD16<Int8>.self)
    return moved .> SIMD16<Int8>(repeating: Int8(truncatingIfNeeded: 0x7F &- count))
  }

  /// Marks line feeds and carriage returns.
  @inline(__always)
  var lineEndMarks: ByteMask { marks(of: .lineFeed) .| marks(of: .carriageReturn) }

  /// Marks the bytes of what is not ASCII.
  @inline(__always)
  var foreignMarks: ByteMask { unsafeBitCast(self, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0) }

  /// Marks ASCII letters and underscores.
  @inline(__always)
  var letterMarks: ByteMask {
    // Bit 0x20 is the difference between the cases; it turns nothing else into a letter.
    (self | ByteChunk(repeating: 0x20)).marks(from: UInt8(ascii: "a"), count: 26)
      .| marks(of: UInt8(ascii: "_"))
  }

  /// Marks ASCII letters, digits and underscores.
  @inline(__always)
  var wordMarks: ByteMask { letterMarks .| marks(from: UInt8(ascii: "0"), count: 10) }

  /// Marks `'`, and `-`, `.` and `/`, which follow each other.
  @inline(__always)
  var joinerMarks: ByteMask {
    marks(from: UInt8(ascii: "-"), count: 3) .| marks(of: UInt8(ascii: "'"))
  }

  /// Marks spaces, tabs and what ends a line.
  @inline(__always)
  var spaceMarks: ByteMask { marks(from: UInt8(ascii: "\t"), count: 5) .| marks(of: UInt8(ascii: " ")) }

  /// Marks 0x20…0x3B.
  @inline(__always)
  var plainMarks: ByteMask { marks(from: UInt8(ascii: " "), count: 28) }
}

/// Four chunks in a row.
struct FourChunks {
  private let first, second, third, fourth: ByteChunk

  /// The chunks that stand at `index` and behind it.
  @inline(__always)
  init(at index: Int, _ chunk: (Int) -> ByteChunk) {
    first = chunk(index)
    second = chunk(index &+ 16)
    third = chunk(index &+ 32)
    fourth = chunk(index &+ 48)
  }

  @inline(__always)
  func marks(_ mark: (ByteChunk) -> ByteMask) -> FourMarks {
    FourMarks(first: mark(first), second: mark(second), third: mark(third), fourth: mark(fourth))
  }

  /// - Parameter mark: Gets a chunk and the one of `others` in the same place.
  @inline(__always)
  func marks(with others: FourChunks, _ mark: (ByteChunk, ByteChunk) -> ByteMask) -> FourMarks {
    FourMarks(
      first: mark(first, others.first), second: mark(second, others.second), third: mark(third, others.third),
      fourth: mark(fourth, others.fourth))
  }
}

/// What is marked in four chunks.
struct FourMarks {
  let first, second, third, fourth: ByteMask

  @inline(__always)
  var hasMark: Bool { (first .| second .| third .| fourth).firstMark != nil }
}
