/// Sixteen bytes that are looked at in one go.
///
/// Tests answer with marks, one for each byte. A comparison is one vector instruction, or three for a range, and finding
/// the first mark about eight, so that a byte costs a fraction of one.
typealias ByteChunk = SIMD16<UInt8>

typealias ByteMarks = SIMDMask<SIMD16<Int8>>

extension ByteChunk {
  /// Marks the bytes equal to `value`.
  @inline(__always)
  func marks(of value: UInt8) -> ByteMarks { self .== ByteChunk(repeating: value) }

  /// Marks the bytes from `first` on, `count` values of them.
  @inline(__always)
  func marks(from first: UInt8, count: UInt8) -> ByteMarks {
    (self &- ByteChunk(repeating: first)) .< ByteChunk(repeating: count)
  }

  /// Marks line feeds and carriage returns.
  @inline(__always)
  var lineEndMarks: ByteMarks { marks(of: .lineFeed) .| marks(of: .carriageReturn) }

  /// Marks the bytes of what is not ASCII.
  @inline(__always)
  var foreignMarks: ByteMarks { unsafeBitCast(self, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0) }

  /// Marks ASCII letters and underscores.
  @inline(__always)
  var letterMarks: ByteMarks {
    // Bit 0x20 is the difference between the cases; it turns nothing else into a letter.
    (self | ByteChunk(repeating: 0x20)).marks(from: UInt8(ascii: "a"), count: 26)
      .| marks(of: UInt8(ascii: "_"))
  }

  /// Marks ASCII letters, digits and underscores.
  @inline(__always)
  var wordMarks: ByteMarks { letterMarks .| marks(from: UInt8(ascii: "0"), count: 10) }

  /// Marks `'`, and `-`, `.` and `/`, which follow each other.
  @inline(__always)
  var joinerMarks: ByteMarks {
    marks(from: UInt8(ascii: "-"), count: 3) .| marks(of: UInt8(ascii: "'"))
  }

  /// Marks spaces, tabs and what ends a line.
  @inline(__always)
  var spaceMarks: ByteMarks { marks(from: UInt8(ascii: "\t"), count: 5) .| marks(of: UInt8(ascii: " ")) }

  /// Marks 0x20…0x3B.
  @inline(__always)
  var plainMarks: ByteMarks { marks(from: UInt8(ascii: " "), count: 28) }
}

extension ByteMarks {
  /// Index of the first marked byte, or nil when none is.
  @inline(__always)
  var firstMark: Int? {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: words[0])
    if low != 0 { return low.trailingZeroBitCount &>> 3 }
    let high = UInt64(littleEndian: words[1])
    return high != 0 ? 8 &+ high.trailingZeroBitCount &>> 3 : nil
  }

  /// A number where a byte is marked, and zero elsewhere.
  @inline(__always)
  func choosing(_ number: UInt8) -> ByteChunk {
    // A mark is a byte of ones.
    unsafeBitCast(self, to: ByteChunk.self) & ByteChunk(repeating: number)
  }
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
  func marks(_ mark: (ByteChunk) -> ByteMarks) -> FourMarks {
    FourMarks(first: mark(first), second: mark(second), third: mark(third), fourth: mark(fourth))
  }

  /// - Parameter mark: Gets a chunk and the one of `others` in the same place.
  @inline(__always)
  func marks(with others: FourChunks, _ mark: (ByteChunk, ByteChunk) -> ByteMarks) -> FourMarks {
    FourMarks(
      first: mark(first, others.first), second: mark(second, others.second), third: mark(third, others.third),
      fourth: mark(fourth, others.fourth))
  }
}

/// What is marked in four chunks.
struct FourMarks {
  let first, second, third, fourth: ByteMarks

  @inline(__always)
  var hasMark: Bool { (first .| second .| third .| fourth).firstMark != nil }

  /// One bit for each byte, the first byte's lowest, set where it is marked. About half an instruction per byte.
  @inline(__always)
  var bits: UInt64 {
    // Each byte takes one bit of each chunk, and the upper eight bytes are then moved in between the lower ones.
    let bytes = first.choosing(1) | second.choosing(4) | third.choosing(16) | fourth.choosing(64)
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]) | UInt64(littleEndian: words[1]) &<< 1).transposed
  }
}

extension UInt64 {
  /// Eight bytes of eight bits each, rows for columns (Warren, Hacker's Delight, 7–3).
  @inline(__always)
  fileprivate var transposed: UInt64 {
    var bits = self
    var moved = (bits ^ bits &>> 7) & 0x00AA_00AA_00AA_00AA
    bits ^= moved ^ moved &<< 7
    moved = (bits ^ bits &>> 14) & 0x0000_CCCC_0000_CCCC
    bits ^= moved ^ moved &<< 14
    moved = (bits ^ bits &>> 28) & 0x0000_0000_F0F0_F0F0
    return bits ^ moved ^ moved &<< 28
  }
}
