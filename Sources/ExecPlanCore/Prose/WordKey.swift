import MarkdownTree

/// A word, or another short text, as two numbers: texts are compared by them and not byte by byte.
///
/// Up to 16 bytes they are the text itself in lower case; of a longer one the second is a hash of all that follows its
/// first eight bytes, so that two long texts pass for one only by a chance of one in 2⁶⁴.
struct WordKey: Hashable, Sendable {
  /// The first eight bytes, the first one lowest, zeros behind a shorter text.
  let head: UInt64
  /// What follows them.
  let tail: UInt64

  /// The key of at most eight bytes in lower case.
  @inline(__always)
  init(_ head: UInt64) {
    self.head = head
    tail = 0
  }

  /// The key of `start..<end`, which is not empty.
  init(_ bytes: ByteView, _ start: Int, _ end: Int) {
    head = WordBytes(bytes.eightBytes(at: start)).prefix(min(8, end - start))
    var tail: UInt64 = 0
    var i = start + 8
    while i < end {
      let next = WordBytes(bytes.eightBytes(at: i)).prefix(min(8, end - i))
      tail = i == start + 8 ? next : (tail ^ tail &>> 29) &* Self.factor ^ next
      i += 8
    }
    self.tail = tail
  }

  /// A number whose upper bits depend on all of the key's.
  @inline(__always)
  var hash: UInt64 { (head ^ tail &* 0xC2B2_AE3D_27D4_EB4F) &* Self.factor }

  private static var factor: UInt64 { 0x9E37_79B9_7F4A_7C15 }
}
