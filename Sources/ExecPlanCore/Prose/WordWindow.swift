import MarkdownTree

/// 64 bytes of a text as bits that tell its words apart. It moves on as the text is read.
struct WordWindow {
  /// Number of bytes in a window.
  static let size = 64

  /// At first in front of every text, so that the first look moves the window.
  private(set) var start = Int.min
  private var bits = WordBits.none

  /// The offset behind it.
  var end: Int { start &+ Self.size }

  /// What a window shows of a text, bit by bit as it does.
  struct View {
    /// The offset that the lowest bit stands for.
    let start: Int
    /// The offset behind what it shows of the text.
    let end: Int
    /// Where a word, or a byte between words that is no space, begins.
    let firsts: UInt64
    /// The last byte of each of them that bits alone tell: those in front of the first byte that needs a closer look.
    let lasts: UInt64
    /// How many of `lasts` end words.
    let wordCount: Int
    /// Whether the text goes on behind the window, and only the bytes at its edge need a closer look.
    let goesOn: Bool

    /// Where the part of the text begins that bits alone do not tell.
    @inline(__always)
    var rest: Int {
      // The highest bit is never among the lasts, so this shifts by 63 at most.
      let untold = firsts & ~0 &<< UInt64(truncatingIfNeeded: 64 &- lasts.leadingZeroBitCount)
      return min(start &+ untold.trailingZeroBitCount, end)
    }
  }

  /// What the window shows of `start..<end`, which is not empty. It moves if it does not show the first byte.
  @inline(__always)
  mutating func view(from start: Int, before end: Int, _ bytes: ByteView) -> View {
    if UInt(bitPattern: start &- self.start) >= Self.size { move(to: start, bytes) }
    let surplus = self.end &- end
    // Ones where the text goes on behind the window, else zeros. The processor cannot foresee it, so no branch hangs on it.
    let cut = surplus &>> 63
    let fromStart = ~0 &<< UInt64(truncatingIfNeeded: start &- self.start)
    let toEnd = ~0 &>> UInt64(truncatingIfNeeded: surplus & ~cut)
    let mask: UInt64 = fromStart & toEnd
    let words = bits.words & mask
    let joiners = bits.joiners & mask
    let runs = words | joiners & words &<< 1 & words &>> 1
    let marks = mask & ~(runs | bits.spaces)
    // Two joiners may be the dots of an ellipsis.
    let others = bits.others & mask | joiners & joiners &>> 1
    // Whether the last byte of a window joins two words is not seen.
    let stops = others | 1 &<< 63 & UInt64(truncatingIfNeeded: cut)
    // All in front of the first stop but the byte next to it, whose word may go on with the stop. Without a stop the
    // last bit is left out too.
    let known = ((stops & (0 &- stops)) &- 1) &>> 1
    let wordLasts = runs & ~(runs &>> 1) & known
    return View(
      start: self.start, end: min(end, self.end), firsts: runs & ~(runs &<< 1) | marks,
      lasts: wordLasts | marks & known,
      wordCount: wordLasts.nonzeroBitCount, goesOn: others == 0 && cut != 0)
  }

  mutating func move(to start: Int, _ bytes: ByteView) {
    self.start = start
    bits = bytes.wordBits(at: start)
  }
}
