/// Bytes many at a time: what 64 of them are, and where the first of a kind stands.
extension ByteView {
  /// What the 64 bytes at `index` are. About five instructions per byte.
  public func wordBits(at index: Int) -> WordBits {
    let chunks = chunks(at: index)
    let words = chunks.marks { $0.wordMarks }.bits
    let spaces = chunks.marks { $0.spaceMarks }.bits
    return WordBits(
      words: words, joiners: chunks.marks { $0.joinerMarks }.bits, spaces: spaces,
      others: ~(words | spaces | chunks.marks { $0.plainMarks }.bits))
  }

  /// Which of the 64 bytes at `index` are ASCII letters, digits and underscores or of another script. About two
  /// instructions per byte.
  public func wordBitsOfAnyScript(at index: Int) -> UInt64 {
    // Where fewer are left, they are looked at together with those in front of them: single ones are slow to gather.
    let start = Swift.min(index, Swift.max(0, count &- 64))
    return chunks(at: start).marks { $0.wordMarks .| $0.foreignMarks }.bits >> (index &- start)
  }

  /// The first line feed or carriage return at `start` or later, or `limit` when there is none before it.
  public func lineEnd(from start: Int, limit: Int) -> Int {
    firstMark(from: start, limit: limit) { chunk(at: $0).lineEndMarks }
  }

  /// The first byte at `start` or later that is not ASCII, or `limit` when there is none before it.
  func asciiEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, !chunks(at: index).marks({ $0.foreignMarks }).hasMark { index &+= 64 }
    return firstMark(from: index, limit: limit) { chunk(at: $0).foreignMarks }
  }

  /// The first `byte` at `start` or later, or `limit` when there is none before it.
  public func first(_ byte: UInt8, from start: Int, limit: Int) -> Int {
    firstMark(from: start, limit: limit) { chunk(at: $0).marks(of: byte) }
  }

  /// The first of two bytes at `start` or later, or `limit` when neither is before it.
  public func first(_ byte: UInt8, or other: UInt8, from start: Int, limit: Int) -> Int {
    firstMark(from: start, limit: limit) { index in
      let chunk = chunk(at: index)
      return chunk.marks(of: byte) .| chunk.marks(of: other)
    }
  }

  /// The first ASCII digit at `start` or later, or `limit` when there is none before it.
  public func firstDigit(from start: Int, limit: Int) -> Int {
    firstMark(from: start, limit: limit) { chunk(at: $0).marks(from: UInt8(ascii: "0"), count: 10) }
  }

  /// The first ASCII digit that `next` follows, or `limit` when none is before it. What follows may stand at the limit.
  public func firstDigit(followedBy next: UInt8, from start: Int, limit: Int) -> Int {
    firstRareMark(from: start, limit: limit) { chunk, following in
      chunk.marks(from: UInt8(ascii: "0"), count: 10) .& following.marks(of: next)
    }
  }

  /// The first of two bytes that one of two others follows, or `limit` when none is before it. What follows may stand
  /// at the limit.
  public func first(
    _ byte: UInt8, or other: UInt8, followedBy next: UInt8, or otherNext: UInt8, from start: Int, limit: Int
  ) -> Int {
    firstRareMark(from: start, limit: limit) { chunk, following in
      (chunk.marks(of: byte) .| chunk.marks(of: other))
        .& (following.marks(of: next) .| following.marks(of: otherNext))
    }
  }

  /// As `firstMark`, for marks that are far between: 64 bytes are passed at once.
  ///
  /// - Parameter marks: Gives the marks of a chunk, and gets the one a byte further on too.
  @inline(__always)
  private func firstRareMark(
    from start: Int, limit: Int, marks: (ByteChunk, _ following: ByteChunk) -> ByteMask
  ) -> Int {
    var index = start
    // Where there are 64 bytes and the one behind them.
    let lastWhole = Swift.min(limit &- 1, count &- 65)
    while index >= 0, index <= lastWhole {
      let found = FourChunks(at: index, sixteenBytes)
        .marks(with: FourChunks(at: index &+ 1, sixteenBytes), marks)
      if found.hasMark { break }
      index &+= 64
    }
    return firstMark(from: index, limit: limit) { marks(chunk(at: $0), chunk(at: $0 &+ 1)) }
  }

  /// The first marked byte at `start` or later, or `limit` when none is before it. About one instruction per byte.
  ///
  /// - Parameter marks: Gives the marks of the sixteen bytes at an index.
  @inline(__always)
  private func firstMark(from start: Int, limit: Int, marks: (Int) -> ByteMask) -> Int {
    var index = start
    while index < limit {
      if let first = marks(index).firstMark { return Swift.min(index &+ first, limit) }
      index &+= 16
    }
    return limit
  }
}

extension ByteView {
  /// The sixteen bytes at `index`; zeros stand for those that there are none of.
  @inline(__always)
  func chunk(at index: Int) -> ByteChunk {
    guard UInt(bitPattern: index) < UInt(bitPattern: Swift.max(0, count &- 15)) else {
      return lastChunk(at: index)
    }
    return sixteenBytes(at: index)
  }

  /// The same where fewer are left.
  @inline(never)
  private func lastChunk(at index: Int) -> ByteChunk {
    let words = SIMD2(eightBytes(at: index).littleEndian, eightBytes(at: index &+ 8).littleEndian)
    return unsafeBitCast(words, to: ByteChunk.self)
  }

  /// The 64 bytes at `index`; zeros stand for those that there are none of.
  @inline(__always)
  func chunks(at index: Int) -> FourChunks {
    // One comparison for all.
    let isWhole = UInt(bitPattern: index) < UInt(bitPattern: Swift.max(0, count &- 63))
    return isWhole ? FourChunks(at: index) { sixteenBytes(at: $0) } : FourChunks(at: index) { chunk(at: $0) }
  }

  /// The sixteen bytes at an index that is known to have them.
  @inline(__always)
  func sixteenBytes(at index: Int) -> ByteChunk {
    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: ByteChunk.self)
  }
}
