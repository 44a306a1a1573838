extension ByteView {
  /// Which of the 64 bytes at `index` may start inline markup. A `!` is not among them: it matters only to the `[`
  /// behind it.
  ///
  /// Fewer than three instructions per byte.
  @inline(never)
  func specialBits(at index: Int) -> UInt64 {
    // One comparison for all.
    guard UInt(bitPattern: index) < UInt(bitPattern: Swift.max(0, count &- 64)) else {
      return lastSpecialBits(at: index)
    }
    return specialBits(at: index, sixteenBytes)
  }

  /// The same where fewer are left, or none.
  @inline(never)
  private func lastSpecialBits(at index: Int) -> UInt64 { index < count ? specialBits(at: index, chunk) : 0 }

  @inline(__always)
  private func specialBits(at index: Int, _ chunk: (Int) -> ByteChunk) -> UInt64 {
    FourChunks(at: index, chunk).marks(with: FourChunks(at: index &+ 1, chunk)) {
      $0.specialMarks(following: $1)
    }.bits
  }
}

extension ByteChunk {
  /// Marks the special bytes.
  ///
  /// `/` and `w` are too frequent to stop at all of them; URLs and domains have two in a row.
  @inline(__always)
  fileprivate func specialMarks(following: ByteChunk) -> ByteMask {
    // From `[` to the backtick are six bytes, of which only `^` means nothing.
    marks(from: UInt8(ascii: "["), count: 6) .| marks(of: UInt8(ascii: "*")) .| marks(of: UInt8(ascii: "<"))
      .| marks(of: UInt8(ascii: "&")) .| marks(of: UInt8(ascii: "~"))
      .| ((marks(of: UInt8(ascii: "/")) .| marks(of: UInt8(ascii: "w"))) .& (self .== following))
  }
}
