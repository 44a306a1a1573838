import MarkdownTree

/// 64 bytes of a text as bits that tell its words apart. It moves on as the text is read.
struct WordWindow {
  /// So far from every text that no byte of one is in the first window.
  private(set) var start = Int.min
  private var bits = WordBits.none

  /// The part of a window that shows a text from an offset on, whose bit is the lowest.
  struct View {
    /// Where a word, or a byte between words that is no space, begins.
    let firsts: UInt64
    /// Where those end that are seen whole, and no others come before them: the byte, not the one behind.
    let lasts: UInt64
    /// How many of them are words.
    let wordCount: Int
    /// How many bytes there are.
    let count: Int
    /// Whether the text goes on behind the window, and only what is at its edge is not seen whole.
    let isCut: Bool
  }

  /// What the window shows of `start..<end`, which is not empty. It moves if it does not show the first byte.
  @inline(__always)
  mutating func view(from start: Int, before end: Int, _ bytes: ByteView) -> View {
    if UInt(bitPattern: start &- self.start) >= 64 { move(to: start, bytes) }
    let offset = UInt64(truncatingIfNeeded: start &- self.start)
    let room = self.start &+ 64 &- start
    let isCut = end &- start > room
    let count = isCut ? room : end &- start
    let mask = ~0 &>> UInt64(truncatingIfNeeded: 64 &- count)
    let words = bits.words &>> offset & mask
    let joiners = bits.joiners &>> offset & mask
    let runs = words | joiners & words &<< 1 & words &>> 1
    let marks = mask & ~runs & ~(bits.spaces &>> offset)
    // Two dots may be an ellipsis.
    let others = (bits.others &>> offset | joiners & joiners &>> 1) & mask
    // Whether the last byte of a window joins two words is not seen.
    let stops = others | (isCut ? 1 &<< UInt64(truncatingIfNeeded: count &- 1) : 0)
    // All in front of the first stop but one: what reaches to the stop may go on.
    let known = ((stops & (0 &- stops)) &- 1) &>> 1
    let wordLasts = runs & ~(runs &>> 1) & known
    return View(
      firsts: runs & ~(runs &<< 1) | marks, lasts: wordLasts | marks & known,
      wordCount: wordLasts.nonzeroBitCount, count: count, isCut: isCut && others == 0)
  }

  mutating func move(to start: Int, _ bytes: ByteView) {
    self.start = start
    bits = bytes.wordBits(at: start)
  }
}
