/// Sixteen bytes that are looked at in one go.
///
/// Tests answer with the high bit of each byte ("marks") and leave the other bits undefined. They are
/// made of additions and logic only, because those become vector instructions: three for a comparison,
/// about eight for finding the first mark, so that a byte costs a fraction of one.
typealias ByteChunk = SIMD16<UInt8>

extension ByteChunk {
  /// Marks the bytes equal to `value`.
  @inline(__always)
  func marks(of value: UInt8) -> ByteChunk {
    (self ^ ByteChunk(repeating: value)).marksBelow(1)
  }

  /// Marks the bytes equal to `value` that are followed by `next`, as seen in the chunk one byte further on.
  @inline(__always)
  func marks(of value: UInt8, followedBy next: UInt8, in following: ByteChunk) -> ByteChunk {
    let difference = (self ^ ByteChunk(repeating: value)) | (following ^ ByteChunk(repeating: next))
    return difference.marksBelow(1)
  }

  /// Marks the bytes from `first` on, `count` values of them, at most 128.
  @inline(__always)
  func marks(from first: UInt8, count: UInt8) -> ByteChunk {
    (self &- ByteChunk(repeating: first)).marksBelow(count)
  }

  /// Marks the bytes below `bound`, which is at most 128: subtracting it sets their high bit, which was
  /// clear.
  @inline(__always)
  func marksBelow(_ bound: UInt8) -> ByteChunk {
    (self &- ByteChunk(repeating: bound)) & ~self
  }

  /// Index of the first marked byte, or nil when none is.
  @inline(__always)
  var firstMark: Int? {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8080_8080_8080_8080)
    let low = UInt64(littleEndian: words[0])
    if low != 0 { return low.trailingZeroBitCount &>> 3 }
    let high = UInt64(littleEndian: words[1])
    return high != 0 ? 8 &+ high.trailingZeroBitCount &>> 3 : nil
  }
}

extension ByteChunk {
  /// The marks as sixteen bits, the first byte's lowest.
  @inline(__always)
  var markBits: UInt64 {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return Self.gather(UInt64(littleEndian: words[0])) | Self.gather(UInt64(littleEndian: words[1])) &<< 8
  }

  /// The high bits of eight bytes, which multiplying brings together in the upper byte.
  @inline(__always)
  private static func gather(_ marks: UInt64) -> UInt64 {
    (((marks &>> 7) & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// Marks ASCII letters, digits and underscores.
  @inline(__always)
  fileprivate var wordMarks: ByteChunk {
    // Bit 0x20 is the difference between the cases; it turns nothing else into a letter.
    (self | ByteChunk(repeating: 0x20)).marks(from: UInt8(ascii: "a"), count: 26)
      | marks(from: UInt8(ascii: "0"), count: 10) | marks(of: UInt8(ascii: "_"))
  }
}

extension ByteView {
  /// Which of the 64 bytes at `index` are ASCII letters, digits and underscores, the first byte's bit lowest. About
  /// one and a half instructions per byte.
  public func wordBits(at index: Int) -> UInt64 {
    bits(at: index) { $0.wordMarks }
  }

  /// The same with the bytes of every other script.
  public func wordBitsOfAnyScript(at index: Int) -> UInt64 {
    // A byte of another script has its high bit set, which is a mark already.
    bits(at: index) { $0.wordMarks | $0 }
  }

  @inline(__always)
  private func bits(at index: Int, _ marks: (ByteChunk) -> ByteChunk) -> UInt64 {
    // The end of a text costs less when it is read with what stands in front of it.
    let start = Swift.min(index, Swift.max(0, count &- 64))
    let behind = index &- start
    guard behind < 64 else { return 0 }
    let first = marks(paddedChunk(at: start)).markBits | marks(paddedChunk(at: start &+ 16)).markBits &<< 16
    let second =
      marks(paddedChunk(at: start &+ 32)).markBits | marks(paddedChunk(at: start &+ 48)).markBits &<< 16
    return (first | second &<< 32) &>> UInt64(truncatingIfNeeded: behind)
  }

  /// The sixteen bytes at `index`; zeros stand for those that there are none of.
  @inline(__always)
  private func paddedChunk(at index: Int) -> ByteChunk {
    if let chunk = chunk(at: index) { return chunk }
    let words = SIMD2(eightBytes(at: index).littleEndian, eightBytes(at: index &+ 8).littleEndian)
    return unsafeBitCast(words, to: ByteChunk.self)
  }

  /// The sixteen bytes at `index`, or nil when there are fewer.
  @inline(__always)
  func chunk(at index: Int) -> ByteChunk? {
    guard index >= 0, index &+ 16 <= count else { return nil }
    return sixteenBytes(at: index)
  }

  /// The same for an index that is known to have sixteen bytes.
  @inline(__always)
  func sixteenBytes(at index: Int) -> ByteChunk {
    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: ByteChunk.self)
  }

  /// Calls `body` with the index of each byte below 0x0E: line ends, tabs and a few control bytes. Less than one
  /// instruction per byte that is none.
  @inline(__always)
  func forEachControl(from start: Int, _ body: (Int) -> Void) {
    var index = start
    while let chunk = chunk(at: index) {
      let marks = chunk.marksBelow(0x0E)
      if let first = marks.firstMark {
        body(index &+ first)
        index &+= first &+ 1
      } else {
        index &+= 16
      }
    }
    while index < count {
      if self[index] < 0x0E { body(index) }
      index &+= 1
    }
  }

  /// The first line feed or carriage return at `start` or later, or `limit` when there is none before it.
  ///
  /// About one and a half instructions per byte on lines of prose: the chunk test is for values below
  /// 0x0E, which only line ends, tabs and a few control bytes have.
  public func lineEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      if let chunk = chunk(at: index) {
        guard let first = chunk.marksBelow(0x0E).firstMark else {
          index &+= 16
          continue
        }
        index &+= first
      }
      if self[index] == .lineFeed || self[index] == .carriageReturn { break }
      index &+= 1
    }
    return Swift.min(index, limit)
  }

  /// The first `byte` at `start` or later, or `limit` when there is none before it.
  public func first(_ byte: UInt8, from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      if let chunk = chunk(at: index) {
        if let first = chunk.marks(of: byte).firstMark { return Swift.min(index &+ first, limit) }
        index &+= 16
      } else if self[index] == byte {
        return index
      } else {
        index &+= 1
      }
    }
    return limit
  }

  /// The first of two bytes at `start` or later, or `limit` when neither is before it. About half an instruction
  /// per byte.
  public func first(_ byte: UInt8, or other: UInt8, from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      if let chunk = chunk(at: index) {
        let marks = chunk.marks(of: byte) | chunk.marks(of: other)
        if let first = marks.firstMark { return Swift.min(index &+ first, limit) }
        index &+= 16
      } else if self[index] == byte || self[index] == other {
        return index
      } else {
        index &+= 1
      }
    }
    return limit
  }
}
