import MarkdownTree

/// A word or another short text as two numbers, for fast comparison.
///
/// For a text of up to 16 bytes, the numbers are the text itself in lower case. For a longer text, `tail` is
/// a hash of everything after the first eight bytes, so two long texts collide with a probability of 2⁻⁶⁴.
struct WordKey: Equatable, Sendable {
  /// The first eight bytes, little-endian, padded with zeros.
  let head: UInt64
  /// The bytes after `head`, or their hash.
  let tail: UInt64

  /// A key that no text has.
  static let none = WordKey(head: 0, tail: 0)

  private init(head: UInt64, tail: UInt64) {
    self.head = head
    self.tail = tail
  }

  /// The key of the first `count` of eight bytes; `count` is 1 to 8.
  @inline(__always)
  init(_ bytes: UInt64, count: Int) {
    head = Self.folded(bytes, count: count)
    tail = 0
  }

  /// The key of `start..<end`, which must not be empty.
  @inline(__always)
  init(_ bytes: ByteView, _ start: Int, _ end: Int) {
    let front = bytes.eightBytes(at: start)
    let count = end &- start
    if count <= 8 {
      self.init(front, count: count)
    } else {
      let next = Self.folded(bytes.eightBytes(at: start &+ 8), count: min(8, count &- 8))
      let tail = count <= 16 ? next : Self.hash(bytes, start &+ 16, end, after: next)
      self.init(head: Self.folded(front, count: 8), tail: tail)
    }
  }

  /// The hash of `first` and the bytes in `start..<end`.
  @inline(never)
  private static func hash(_ bytes: ByteView, _ start: Int, _ end: Int, after first: UInt64) -> UInt64 {
    var hash = first
    var i = start
    while i < end {
      hash = (hash ^ hash &>> 29) &* factor ^ folded(bytes.eightBytes(at: i), count: min(8, end &- i))
      i &+= 8
    }
    return hash
  }

  /// The first `count` bytes with the case bit set in each ASCII byte, padded with zeros.
  @inline(__always)
  private static func folded(_ bytes: UInt64, count: Int) -> UInt64 {
    let folded = bytes | (~bytes & 0x8080_8080_8080_8080) &>> 2
    return folded & (~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
  }

  /// Compares both numbers at once, without a branch that is hard to predict.
  @inline(__always)
  static func == (a: WordKey, b: WordKey) -> Bool { (a.head ^ b.head) | (a.tail ^ b.tail) == 0 }

  /// A number whose upper bits depend on all bits of the key.
  @inline(__always)
  var hash: UInt64 { (head ^ tail &* 0xC2B2_AE3D_27D4_EB4F) &* Self.factor }

  private static var factor: UInt64 { 0x9E37_79B9_7F4A_7C15 }
}
