/// Eight bytes of prose, the first one lowest, that are lower-cased and measured in one go.
///
/// Each test sets the high bit of every byte it holds for. It works on the lower seven bits, where adding
/// `0x80 - bound` to a byte sets its high bit if it is `bound` or more, and never carries into the next byte.
struct WordBytes {
  /// The bytes with A–Z in lower case.
  let lowercased: UInt64
  /// How many of the bytes are ASCII letters, digits and underscores before the first that is none.
  let wordLength: Int

  /// About thirty operations.
  @inline(__always)
  init(_ bytes: UInt64) {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    // Bit 0x20 is the difference between the cases. It turns nothing else into a letter.
    let letters = Self.marks(
      of: low | 0x2020_2020_2020_2020, from: UInt8(ascii: "a"), through: UInt8(ascii: "z"))
    let digits = Self.marks(of: low, from: UInt8(ascii: "0"), through: UInt8(ascii: "9"))
    let underscores = Self.marks(of: low, from: UInt8(ascii: "_"), through: UInt8(ascii: "_"))
    let isASCII = ~bytes & 0x8080_8080_8080_8080
    lowercased = bytes | (letters & isASCII) &>> 2
    let others = ~(letters | digits | underscores) | ~isASCII
    wordLength = (others & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
  }

  /// The first `count` bytes, 1 to 8 of them, in lower case, zeros behind.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 { lowercased & (~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)) }

  /// Marks bytes below 0x80; their other bits are undefined.
  @inline(__always)
  private static func marks(of bytes: UInt64, from first: UInt8, through last: UInt8) -> UInt64 {
    (bytes &+ each(0x80 &- first)) & ~(bytes &+ each(0x7F &- last))
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}
