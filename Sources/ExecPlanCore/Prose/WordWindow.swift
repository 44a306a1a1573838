import MarkdownTree

/// 64 bytes of a text as bits that tell its words apart. It moves on as the text is read.
struct WordWindow {
  /// Number of bytes in a window.
  static let size = 64

  /// At first in front of every text, so that the first look moves the window.
  private(set) var start = Int.min
  private var bits = WordMasks.none

  /// The offset behind it.
  var end: Int { start &+ Self.size }

  /// Words and marks in a row, each told by the bits of its first and its last byte.
  struct Words {
    /// Behind those that have a last byte there may be others, which bits alone do not tell.
    fileprivate(set) var firsts: UInt64
    fileprivate(set) var lasts: UInt64

    @inline(__always)
    var isEmpty: Bool { lasts == 0 }

    /// Where the first of them begins.
    @inline(__always)
    var first: Int { firsts.trailingZeroBitCount }

    /// How many bytes it has.
    @inline(__always)
    var firstCount: Int { lasts.trailingZeroBitCount &- first &+ 1 }

    @inline(__always)
    mutating func removeFirst() {
      firsts &= firsts &- 1
      lasts &= lasts &- 1
    }

    /// The last of those that were removed to leave `rest`, nil if none was.
    @inline(__always)
    func last(before rest: Words) -> Range<Int>? {
      let removed = lasts ^ rest.lasts
      if removed == 0 { return nil }
      return Range(
        uncheckedBounds: (
          63 &- (firsts ^ rest.firsts).leadingZeroBitCount, 64 &- removed.leadingZeroBitCount
        ))
    }
  }

  /// What a window shows of a text, bit by bit as it does.
  struct View {
    /// The offset that the lowest bit stands for.
    let start: Int
    /// The offset behind what it shows of the text.
    let end: Int
    /// The words, and the bytes between words that are no spaces. Bits alone tell those in front of the first byte that needs a
    /// closer look.
    let words: Words
    /// How many of `words` are no marks.
    let wordCount: Int
    /// Whether the text goes on behind the window, and only the bytes at its edge need a closer look.
    let goesOn: Bool

    /// Where the part of the text begins that bits alone do not tell.
    @inline(__always)
    var rest: Int {
      // The highest bit is never among the lasts, so this shifts by 63 at most.
      let untold = words.firsts & ~0 &<< UInt64(truncatingIfNeeded: 64 &- words.lasts.leadingZeroBitCount)
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
      start: self.start, end: min(end, self.end),
      words: Words(firsts: runs & ~(runs &<< 1) | marks, lasts: wordLasts | marks & known),
      wordCount: wordLasts.nonzeroBitCount, goesOn: others == 0 && cut != 0)
  }

  mutating func move(to start: Int, _ bytes: ByteView) {
    self.start = start
    bits = bytes.wordMasks(at: start)
  }
}
