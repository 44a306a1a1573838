import MarkdownTree

/// Which of 64 bytes of a text are ASCII letters, digits and underscores. It moves on as runs of them are asked for.
struct WordWindow {
  /// So far from every text that no byte of one is in the first window.
  private var start = Int.min
  /// The first byte's bit is the lowest.
  private var bits: UInt64 = 0

  /// Where the run of such bytes ends that begins at `i`; `i` itself where none does.
  @inline(__always)
  mutating func endOfRun(from i: Int, _ bytes: ByteView) -> Int {
    if UInt(bitPattern: i &- start) >= 64 { move(to: i, bytes) }
    let offset = i &- start
    let length = (~(bits &>> UInt64(truncatingIfNeeded: offset))).trailingZeroBitCount
    return offset &+ length < 64 ? i &+ length : endBehindWindow(bytes)
  }

  /// Where a run ends that reaches to the window's end.
  @inline(never)
  private mutating func endBehindWindow(_ bytes: ByteView) -> Int {
    repeat { move(to: start &+ 64, bytes) } while bits == ~0
    return start &+ (~bits).trailingZeroBitCount
  }

  private mutating func move(to i: Int, _ bytes: ByteView) {
    start = i
    bits = bytes.wordBits(at: i)
  }
}
