/// What 64 bytes of a text are to somebody who reads words: one bit a byte, the first byte's lowest.
public struct WordBits: Sendable {
  /// ASCII letters, digits and underscores.
  public let words: UInt64
  /// Apostrophes, hyphens, dots and slashes, which join words or stand alone.
  public let joiners: UInt64
  /// Spaces, tabs and what ends a line.
  public let spaces: UInt64
  /// What is neither of these nor in 0x20…0x3B, of which the rest are marks that mean nothing but themselves: control bytes, bytes of other scripts, brackets and the like. Bytes behind the text's end may be among them.
  public let others: UInt64

  public static let none = WordBits(words: 0, joiners: 0, spaces: 0, others: 0)
}
