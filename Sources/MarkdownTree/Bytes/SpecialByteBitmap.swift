/// One bit per byte of a range of the text, set if the byte is marked.
///
/// The bits are computed in advance, 64 at a time, without branches that depend on the text. A search then
/// has one branch per marked byte instead of one per byte.
struct SpecialByteBitmap: ~Copyable {
  /// Offset of the first byte covered.
  private var start = 0
  /// The first byte's bit is the lowest. Appended 256 at a time, enough for most blocks.
  private var bits = UniqueArray<SIMD4<UInt64>>(capacity: 64)
  /// Offset after the last byte covered.
  private var end: Int { start &+ bits.count &* 256 }

  /// Computes the bits of a range unless they are already known.
  ///
  /// - Parameter mask: Returns the bits of the 64 bytes at an offset.
  @inline(__always)
  mutating func cover(from first: Int, to limit: Int, mask: (Int) -> UInt64) {
    // 64 extra bits keep `first(from:limit:)` off the slow path of `eightBytes(at:)`.
    if first < start || end < limit &+ 64 { extend(from: first, to: limit &+ 64, mask: mask) }
  }

  @inline(never)
  private mutating func extend(from first: Int, to limit: Int, mask: (Int) -> UInt64) {
    if first < start || first > end {
      bits.removeAll()
      start = first
    }
    var covered = end
    while covered < limit {
      bits.append(
        SIMD4(
          mask(covered).littleEndian, mask(covered &+ 64).littleEndian, mask(covered &+ 128).littleEndian,
          mask(covered &+ 192).littleEndian))
      covered &+= 256
    }
  }

  /// The first marked byte from `index` on, or `limit`. No byte outside the covered range is marked.
  @inline(__always)
  func first(from index: Int, limit: Int) -> Int {
    let bytes = bits.bytes
    var index = index
    while index < limit {
      let bit = index &- start
      let ahead = bytes.eightBytes(at: bit &>> 3) &>> UInt64(truncatingIfNeeded: bit & 7)
      let found = index &+ ahead.trailingZeroBitCount
      // `ahead` has only the bits before `end`; the shift dropped the others.
      let end = index &- (bit & 7) &+ 64
      if found < end { return min(found, limit) }
      index = end
    }
    return limit
  }
}
