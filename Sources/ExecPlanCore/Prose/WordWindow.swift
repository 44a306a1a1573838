import MarkdownTree

/// 64 bytes of a text as bits, which locate words without a test of each byte. The window moves as the text
/// is read.
struct WordWindow {
  static let size = 64

  /// Offset of the first byte. Initially before every text, so that the first view moves the window.
  private(set) var start = Int.min
  private var bits = WordMasks.none

  /// Offset after the last byte.
  var end: Int { start &+ Self.size }

  /// A sequence of words and marks, given by the bits of their first and last bytes.
  struct Words {
    /// There may be more firsts than lasts: the words after the last of `lasts` need a closer look.
    fileprivate(set) var firsts: UInt64
    fileprivate(set) var lasts: UInt64

    @inline(__always)
    var isEmpty: Bool { lasts == 0 }

    /// Bit of the first byte of the first word.
    @inline(__always)
    var first: Int { firsts.trailingZeroBitCount }

    /// Length of the first word.
    @inline(__always)
    var firstCount: Int { lasts.trailingZeroBitCount &- first &+ 1 }

    @inline(__always)
    mutating func removeFirst() {
      firsts &= firsts &- 1
      lasts &= lasts &- 1
    }

    /// The last of the words that were removed to leave `rest`, if any.
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

  /// The part of a text that is inside a window.
  struct View {
    /// Offset of the lowest bit.
    let start: Int
    /// Offset after the last byte of the part.
    let end: Int
    /// The words, and the bytes between words that are not spaces, up to the first byte that needs a closer
    /// look.
    let words: Words
    /// How many of `words` are not marks.
    let wordCount: Int
    /// Whether the text continues after the window, and only the bytes at the edge need a closer look.
    let continues: Bool

    /// Offset of the first word that needs a closer look.
    @inline(__always)
    var rest: Int {
      // The highest bit is never among the lasts, so this shifts by 63 at most.
      let unknown = words.firsts & ~0 &<< UInt64(truncatingIfNeeded: 64 &- words.lasts.leadingZeroBitCount)
      return min(start &+ unknown.trailingZeroBitCount, end)
    }
  }

  /// A view of `start..<end`, which is not empty. Moves the window if it does not contain the first byte.
  @inline(__always)
  mutating func view(from start: Int, before end: Int, _ bytes: ByteView) -> View {
    if UInt(bitPattern: start &- self.start) >= Self.size { move(to: start, bytes) }
    let surplus = self.end &- end
    // All ones if the text continues after the window, otherwise zeros. Not a branch, which would be
    // unpredictable.
    let cut = surplus &>> 63
    let fromStart = ~0 &<< UInt64(truncatingIfNeeded: start &- self.start)
    let toEnd = ~0 &>> UInt64(truncatingIfNeeded: surplus & ~cut)
    let mask: UInt64 = fromStart & toEnd
    let words = bits.words & mask
    let joiners = bits.joiners & mask
    let runs = words | joiners & words &<< 1 & words &>> 1
    let marks = mask & ~(runs | bits.spaces)
    // Two adjacent joiners may be the dots of an ellipsis.
    let others = bits.others & mask | joiners & joiners &>> 1
    // The window does not show whether its last byte joins two words.
    let stops = others | 1 &<< 63 & UInt64(truncatingIfNeeded: cut)
    // The bytes before the first stop, except the one next to it, whose word may continue with the stop.
    // Without a stop, all but the last.
    let known = ((stops & (0 &- stops)) &- 1) &>> 1
    let wordLasts = runs & ~(runs &>> 1) & known
    return View(
      start: self.start, end: min(end, self.end),
      words: Words(firsts: runs & ~(runs &<< 1) | marks, lasts: wordLasts | marks & known),
      wordCount: wordLasts.nonzeroBitCount, continues: others == 0 && cut != 0)
  }

  mutating func move(to start: Int, _ bytes: ByteView) {
    self.start = start
    bits = bytes.wordMasks(at: start)
  }
}
