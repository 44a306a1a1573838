import MarkdownTree

/// A word of a text or a mark between words, as much of it as tells whether it is worth a look.
struct ProseWord {
  let start, end: Int
  /// A number whose upper bits depend on the word's first eight bytes, letters in lower case.
  let hash: UInt64
  /// Whether phrases have begun that may go on behind it.
  var isInPhrase = false

  /// What stands where a phrase cannot go on: in front of a text, and between its blocks and around its code.
  static let gap = ProseWord(start: 0, end: 0, hash: 0)

  private init(start: Int, end: Int, hash: UInt64) {
    self.start = start
    self.end = end
    self.hash = hash
  }

  /// The word `start..<end`, which is not empty.
  @inline(__always)
  init(_ bytes: ByteView, _ start: Int, _ end: Int) {
    self.start = start
    self.end = end
    // No branch hangs on the length, which cannot be foreseen.
    let missing = 8 &- (end &- start)
    let surplus = UInt64(truncatingIfNeeded: 8 &* (missing & ~(missing &>> 63)))
    hash = Self.hash(ofHead: bytes.eightBytes(at: start) & (~0 &>> surplus))
  }

  /// The number for a word of which these are the first eight bytes, zeros behind a shorter one. Whatever their case, and
  /// some other bytes pass for each other too.
  @inline(__always)
  static func hash(ofHead head: UInt64) -> UInt64 { (head | 0x2020_2020_2020_2020) &* 0x9E37_79B9_7F4A_7C15 }

  var isGap: Bool { end == 0 }
}
