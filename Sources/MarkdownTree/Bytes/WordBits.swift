/// What 64 bytes of a text are to somebody who reads words: one bit a byte, the first byte's lowest.
public struct WordBits: Sendable {
  /// ASCII letters, digits and underscores.
  public let words: UInt64
  /// Apostrophes, hyphens, dots and slashes, which join words or stand alone.
  public let joiners: UInt64
  /// Spaces, tabs and what ends a line.
  public let spaces: UInt64
  /// All other bytes outside 0x20…0x3B: control bytes, other scripts, brackets and the like, which need a closer look. The
  /// marks in 0x20…0x3B mean nothing but themselves. Bytes behind the text's end may be among the others.
  public let others: UInt64

  /// Nothing is known of any byte.
  public static let none = WordBits(words: 0, joiners: 0, spaces: 0, others: 0)
}
