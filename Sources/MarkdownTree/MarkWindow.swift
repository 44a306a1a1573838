/// Which of 64 bytes of a text are marked. It moves on as the text is searched, so that each byte is looked at once,
/// however many marks there are.
struct MarkWindow {
  /// At first in front of every text, so that the first look moves the window.
  private var start = Int.min
  /// The first byte's bit is the lowest.
  private var bits: UInt64 = 0

  /// The first marked byte at `index` or later, or `limit` when none is before it.
  ///
  /// - Parameter marks: Gives the marks of the 64 bytes at an index.
  @inline(__always)
  mutating func first(from index: Int, limit: Int, marks: (Int) -> UInt64) -> Int {
    var index = index
    while index < limit {
      if UInt(bitPattern: index &- start) >= 64 {
        start = index
        bits = marks(index)
      }
      let ahead = bits &>> UInt64(truncatingIfNeeded: index &- start)
      if ahead != 0 { return min(index &+ ahead.trailingZeroBitCount, limit) }
      index = start &+ 64
    }
    return limit
  }
}
