/// What 64 bytes of a text are to somebody who reads words: one bit a byte, the first byte's lowest.
public struct WordBits: Sendable {
  /// ASCII letters, digits and underscores.
  public let words: UInt64
  /// Apostrophes, hyphens, dots and slashes, which join words or stand alone.
  public let joiners: UInt64
  public let spaces: UInt64
  /// What is none of these and has no place between a space and a semicolon in the code table either: control bytes,
  /// bytes of other scripts, brackets and the like. Says nothing of bytes behind the text's end.
  public let others: UInt64

  public static let none = WordBits(words: 0, joiners: 0, spaces: 0, others: 0)
}
