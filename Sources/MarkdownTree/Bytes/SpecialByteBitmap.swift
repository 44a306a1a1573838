/// Which bytes of a stretch of text are marked, one bit for each.
///
/// The marks are made before they are looked for, many at a time in a loop that the text does not steer: how far it is
/// from one mark to the next is a guess that fails often, and here it is made only once for each.
struct SpecialByteBitmap: ~Copyable {
  /// Where the stretch starts in the text.
  private var start = 0
  /// The first byte's bit is the lowest of the first number. Four numbers at a time are what most blocks take.
  private var bits = UniqueArray<SIMD4<UInt64>>(capacity: 64)
  /// Where the stretch ends.
  private var end: Int { start &+ bits.count &* 256 }

  /// Makes the marks of a range, unless they are there, and a few more.
  ///
  /// - Parameter marks: Gives the marks of the 64 bytes at an index.
  @inline(__always)
  mutating func cover(from first: Int, to limit: Int, marks: (Int) -> UInt64) {
    // Some more than needed: to read eight bytes where fewer are left is slow.
    if first < start || end < limit &+ 64 { extend(from: first, to: limit &+ 64, marks: marks) }
  }

  /// Makes the marks that are missing. Apart, for most blocks lie in a stretch whose marks are there.
  @inline(never)
  private mutating func extend(from first: Int, to limit: Int, marks: (Int) -> UInt64) {
    if first < start || first > end {
      bits.removeAll()
      start = first
    }
    var covered = end
    while covered < limit {
      bits.append(
        SIMD4(
          marks(covered).littleEndian, marks(covered &+ 64).littleEndian, marks(covered &+ 128).littleEndian,
          marks(covered &+ 192).littleEndian))
      covered &+= 256
    }
  }

  /// The first marked byte at `index` or later, or `limit` when none is before it. Nothing is marked outside the stretch.
  @inline(__always)
  func first(from index: Int, limit: Int) -> Int {
    let bytes = bits.bytes
    var index = index
    while index < limit {
      let bit = index &- start
      let ahead = bytes.eightBytes(at: bit &>> 3) &>> UInt64(truncatingIfNeeded: bit & 7)
      let found = index &+ ahead.trailingZeroBitCount
      // What was looked at are the eight bytes of marks that the first one's is in.
      let end = index &- (bit & 7) &+ 64
      if found < end { return min(found, limit) }
      index = end
    }
    return limit
  }
}
