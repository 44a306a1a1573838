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

  /// Marks the bytes equal to `value` that are followed by `next`, as seen in the chunk one byte further on.
  @inline(__always)
  func marks(of value: UInt8, followedBy next: UInt8, in following: ByteChunk) -> ByteMarks {
    marks(of: value) .& following.marks(of: next)
  }

  /// Marks the bytes from `first` on, `count` values of them.
  @inline(__always)
  func marks(from first: UInt8, count: UInt8) -> ByteMarks {
    (self &- ByteChunk(repeating: first)).marksBelow(count)
  }

  /// Marks the bytes below `bound`.
  @inline(__always)
  func marksBelow(_ bound: UInt8) -> ByteMarks { self .< ByteChunk(repeating: bound) }

  /// Marks ASCII letters and underscores.
  @inline(__always)
  fileprivate var letterMarks: ByteMarks {
    // Bit 0x20 is the difference between the cases; it turns nothing else into a letter.
    (self | ByteChunk(repeating: 0x20)).marks(from: UInt8(ascii: "a"), count: 26)
      .| marks(of: UInt8(ascii: "_"))
  }

  /// Marks ASCII letters, digits and underscores.
  @inline(__always)
  fileprivate var wordMarks: ByteMarks { letterMarks .| marks(from: UInt8(ascii: "0"), count: 10) }

  /// Marks `'`, and `-`, `.` and `/`, which follow each other.
  @inline(__always)
  fileprivate var joinerMarks: ByteMarks {
    marks(from: UInt8(ascii: "-"), count: 3) .| marks(of: UInt8(ascii: "'"))
  }

  /// Marks what is no letter and does not stand between a space and a semicolon either.
  @inline(__always)
  fileprivate var otherMarks: ByteMarks { .!(letterMarks .| marks(from: UInt8(ascii: " "), count: 28)) }
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
    ByteChunk().replacing(with: ByteChunk(repeating: number), where: self)
  }
}

/// Four chunks in a row, or what is marked in them.
struct FourInARow<Part> {
  let first, second, third, fourth: Part

  @inline(__always)
  func map<Other>(_ change: (Part) -> Other) -> FourInARow<Other> {
    FourInARow<Other>(
      first: change(first), second: change(second), third: change(third), fourth: change(fourth))
  }

  @inline(__always)
  func map<Other>(with others: FourInARow<Part>, _ change: (Part, Part) -> Other) -> FourInARow<Other> {
    FourInARow<Other>(
      first: change(first, others.first), second: change(second, others.second),
      third: change(third, others.third), fourth: change(fourth, others.fourth))
  }
}

extension FourInARow<ByteMarks> {
  /// One bit for each byte, the first byte's lowest, set where it is marked. About half an instruction per byte.
  @inline(__always)
  func bits() -> UInt64 {
    // Each byte takes one bit of each chunk, and the upper eight bytes are then moved in between the lower ones.
    let bytes = first.choosing(1) | second.choosing(4) | third.choosing(16) | fourth.choosing(64)
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return Self.transposed(UInt64(littleEndian: words[0]) | UInt64(littleEndian: words[1]) &<< 1)
  }

  /// Eight bytes of eight bits each, rows for columns (Warren, Hacker's Delight, 7–3).
  @inline(__always)
  private static func transposed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    var moved = (bits ^ bits &>> 7) & 0x00AA_00AA_00AA_00AA
    bits ^= moved ^ moved &<< 7
    moved = (bits ^ bits &>> 14) & 0x0000_CCCC_0000_CCCC
    bits ^= moved ^ moved &<< 14
    moved = (bits ^ bits &>> 28) & 0x0000_0000_F0F0_F0F0
    return bits ^ moved ^ moved &<< 28
  }
}

extension ByteView {
  /// What the 64 bytes at `index` are. About four instructions per byte.
  public func wordBits(at index: Int) -> WordBits {
    let chunks = chunks(at: index)
    return WordBits(
      words: chunks.map { $0.wordMarks }.bits(), joiners: chunks.map { $0.joinerMarks }.bits(),
      spaces: chunks.map { $0.marks(of: UInt8(ascii: " ")) }.bits(),
      others: chunks.map { $0.otherMarks }.bits())
  }

  /// Which of the 64 bytes at `index` are ASCII letters, digits and underscores or of another script. About one and a
  /// half instructions per byte.
  public func wordBitsOfAnyScript(at index: Int) -> UInt64 {
    chunks(at: index).map { $0.wordMarks .| $0.marks(from: 0x80, count: 0x80) }.bits()
  }

  /// Which of the 64 bytes at `index` are below 0x0E: line ends, tabs and a few control bytes. About half an instruction
  /// per byte.
  func controlBits(at index: Int) -> UInt64 { chunks(at: index).map { $0.marksBelow(0x0E) }.bits() }

  /// The 64 bytes at `index`; zeros stand for those that there are none of.
  @inline(__always)
  func chunks(at index: Int) -> FourInARow<ByteChunk> {
    // One comparison for all.
    guard UInt(bitPattern: index) < UInt(bitPattern: Swift.max(0, count &- 63)) else {
      return lastChunks(at: index)
    }
    return FourInARow(
      first: sixteenBytes(at: index), second: sixteenBytes(at: index &+ 16),
      third: sixteenBytes(at: index &+ 32),
      fourth: sixteenBytes(at: index &+ 48))
  }

  /// The same where fewer than 64 are left.
  @inline(never)
  private func lastChunks(at index: Int) -> FourInARow<ByteChunk> {
    let starts = FourInARow(first: index, second: index &+ 16, third: index &+ 32, fourth: index &+ 48)
    return starts.map { start in
      let words = SIMD2(eightBytes(at: start).littleEndian, eightBytes(at: start &+ 8).littleEndian)
      return unsafeBitCast(words, to: ByteChunk.self)
    }
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
        let marks = chunk.marks(of: byte) .| chunk.marks(of: other)
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

  /// The first of two bytes that one of two others follows. About one instruction per byte.
  public func first(
    _ byte: UInt8, or other: UInt8, followedBy next: UInt8, or otherNext: UInt8, from start: Int, limit: Int
  ) -> Int {
    var index = start
    while index < limit {
      if let chunk = chunk(at: index), let following = self.chunk(at: index &+ 1) {
        let marks =
          (chunk.marks(of: byte) .| chunk.marks(of: other))
          .& (following.marks(of: next) .| following.marks(of: otherNext))
        if let first = marks.firstMark { return Swift.min(index &+ first, limit) }
        index &+= 16
      } else if self[index] == byte || self[index] == other,
        self[index &+ 1] == next || self[index &+ 1] == otherNext
      {
        return index
      } else {
        index &+= 1
      }
    }
    return limit
  }
}
