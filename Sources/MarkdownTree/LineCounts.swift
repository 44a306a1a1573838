extension ByteView {
  /// How many lines end in a range. A carriage return and the line feed behind it end one, at the line feed.
  ///
  /// Less than one instruction per byte, and no branch that hangs on the text: each of the sixteen lanes counts for
  /// itself, and their sum is taken before one of them can overflow.
  func lineEnds(from start: Int, to end: Int) -> Int {
    // The last place where a chunk still has a byte behind it.
    let last = Swift.min(end, count &- 1) &- 16
    var ends = 0
    var index = Swift.max(start, 0)
    while index <= last {
      let stop = Swift.min(last, index &+ 254 &* 16)
      var lanes = ByteChunk()
      while index <= stop {
        let chunk = sixteenBytes(at: index)
        let following = sixteenBytes(at: index &+ 1)
        let isReturn = chunk.marks(of: .carriageReturn) .& .!following.marks(of: .lineFeed)
        lanes &+= (chunk.marks(of: .lineFeed) .| isReturn).choosing(1)
        index &+= 16
      }
      ends &+= lanes.sum
    }
    while index < end {
      let byte = self[index]
      if byte == .lineFeed || byte == .carriageReturn && self[index &+ 1] != .lineFeed { ends &+= 1 }
      index &+= 1
    }
    return ends
  }

  /// How many bytes of a range begin a character.
  func scalars(from start: Int, to end: Int) -> Int {
    var scalars = 0
    for index in start..<Swift.max(start, end) where !self[index].isContinuation { scalars &+= 1 }
    return scalars
  }

  /// The first byte of the line that a place stands in, or `limit` where that is behind it.
  public func lineStart(of place: Int, limit: Int) -> Int {
    var start = place
    while start &- 16 >= limit, chunk(at: start &- 16).lineEndMarks.firstMark == nil {
      start &-= 16
    }
    while start > limit, self[start &- 1] != .lineFeed, self[start &- 1] != .carriageReturn { start &-= 1 }
    return start
  }
}

extension ByteChunk {
  /// All lanes together.
  @inline(__always)
  fileprivate var sum: Int {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    // Two lanes at a time, so that no sum overflows into its neighbour; multiplying adds up the four of a word.
    let even = SIMD2<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    let pairs = (words & even) &+ ((words &>> 8) & even)
    return Int(truncatingIfNeeded: ((pairs[0] &+ pairs[1]) &* 0x0001_0001_0001_0001) &>> 48)
  }
}
