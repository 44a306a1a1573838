/// Searches that return the offset of the first match in `start..<limit`, or `limit` when there is none.
extension ByteView {
  /// The first line feed or carriage return.
  package func lineEnd(from start: Int, limit: Int) -> Int {
    first(.lineFeed, or: .carriageReturn, from: start, limit: limit)
  }

  /// The first byte that is not ASCII.
  func asciiEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, chunk64(at: index).mask({ $0.nonASCIIMask }).isEmpty { index &+= 64 }
    return firstMatch(from: index, limit: limit) { chunk(at: $0).nonASCIIMask }
  }

  package func first(_ byte: UInt8, from start: Int, limit: Int) -> Int {
    firstMatch(from: start, limit: limit) { chunk(at: $0).mask(of: byte) }
  }

  package func first(_ byte: UInt8, or other: UInt8, from start: Int, limit: Int) -> Int {
    firstMatch(from: start, limit: limit) { index in
      let chunk = chunk(at: index)
      return chunk.mask(of: byte) .| chunk.mask(of: other)
    }
  }

  /// The first ASCII digit.
  package func firstDigit(from start: Int, limit: Int) -> Int {
    firstMatch(from: start, limit: limit) { chunk(at: $0).mask(from: "0", count: 10) }
  }

  /// The first ASCII digit followed by `next`, which may be at `limit`.
  package func firstDigit(followedBy next: UInt8, from start: Int, limit: Int) -> Int {
    firstRareMatch(from: start, limit: limit) { chunk, following in
      chunk.mask(from: "0", count: 10) .& following.mask(of: next)
    }
  }

  /// The first of two bytes followed by one of two others, which may be at `limit`.
  package func first(
    _ byte: UInt8, or other: UInt8, followedBy next: UInt8, or otherNext: UInt8, from start: Int, limit: Int
  ) -> Int {
    firstRareMatch(from: start, limit: limit) { chunk, following in
      (chunk.mask(of: byte) .| chunk.mask(of: other))
        .& (following.mask(of: next) .| following.mask(of: otherNext))
    }
  }

  /// Skips 64 bytes at a time, for rare matches.
  ///
  /// - Parameter test: Receives a chunk and the one that starts one byte later.
  @inline(__always)
  private func firstRareMatch(
    from start: Int, limit: Int, test: (ByteChunk, _ following: ByteChunk) -> ByteMask
  ) -> Int {
    var index = start
    // The last index at which 65 bytes are left.
    let lastWhole = Swift.min(limit &- 1, count &- 65)
    while index >= 0, index <= lastWhole {
      let mask = ByteChunk64(at: index, wholeChunk)
        .mask(with: ByteChunk64(at: index &+ 1, wholeChunk), test)
      if !mask.isEmpty { break }
      index &+= 64
    }
    return firstMatch(from: index, limit: limit) { test(chunk(at: $0), chunk(at: $0 &+ 1)) }
  }

  /// Skips sixteen bytes at a time. About one instruction per byte.
  ///
  /// - Parameter mask: Returns the mask of the chunk at an index.
  @inline(__always)
  private func firstMatch(from start: Int, limit: Int, mask: (Int) -> ByteMask) -> Int {
    var index = start
    while index < limit {
      if let first = mask(index).firstIndex { return Swift.min(index &+ first, limit) }
      index &+= 16
    }
    return limit
  }
}
