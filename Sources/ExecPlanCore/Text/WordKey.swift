import MarkdownTree

/// A word, or another short text, as two numbers: texts are compared by them and not byte by byte.
///
/// Up to 16 bytes they are the text itself, letters in lower case; of a longer one the second is a hash of all that
/// follows its first eight bytes, so that two long texts pass for one only by a chance of one in 2⁶⁴.
struct WordKey: Equatable, Sendable {
  /// The first eight bytes, the first one lowest, zeros behind a shorter text.
  let head: UInt64
  /// What follows them.
  let tail: UInt64

  /// The key of no text.
  static let none = WordKey(head: 0, tail: 0)

  private init(head: UInt64, tail: UInt64) {
    self.head = head
    self.tail = tail
  }

  /// The key of the first `count` of eight bytes, 1 to 8 of them.
  @inline(__always)
  init(_ bytes: UInt64, count: Int) {
    head = Self.folded(bytes, count: count)
    tail = 0
  }

  /// The key of `start..<end`, which is not empty.
  @inline(__always)
  init(_ bytes: ByteView, _ start: Int, _ end: Int) {
    let front = bytes.eightBytes(at: start)
    let count = end &- start
    if count <= 8 {
      self.init(front, count: count)
    } else {
      let next = Self.folded(bytes.eightBytes(at: start &+ 8), count: min(8, count &- 8))
      let tail = count <= 16 ? next : Self.hash(bytes, start &+ 16, end, behind: next)
      self.init(head: Self.folded(front, count: 8), tail: tail)
    }
  }

  /// What stands in `start..<end`, and before it what is one number already, as one number.
  @inline(never)
  private static func hash(_ bytes: ByteView, _ start: Int, _ end: Int, behind first: UInt64) -> UInt64 {
    var hash = first
    var i = start
    while i < end {
      hash = (hash ^ hash &>> 29) &* factor ^ folded(bytes.eightBytes(at: i), count: min(8, end &- i))
      i &+= 8
    }
    return hash
  }

  /// The first bytes with their case bit set in each that is ASCII; zeros behind.
  @inline(__always)
  private static func folded(_ bytes: UInt64, count: Int) -> UInt64 {
    let folded = bytes | (~bytes & 0x8080_8080_8080_8080) &>> 2
    return folded & (~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
  }

  /// Both numbers at once: whether the first is the same is as good as a guess.
  @inline(__always)
  static func == (a: WordKey, b: WordKey) -> Bool { (a.head ^ b.head) | (a.tail ^ b.tail) == 0 }

  /// A number whose upper bits depend on all of the key's.
  @inline(__always)
  var hash: UInt64 { (head ^ tail &* 0xC2B2_AE3D_27D4_EB4F) &* Self.factor }

  private static var factor: UInt64 { 0x9E37_79B9_7F4A_7C15 }
}
