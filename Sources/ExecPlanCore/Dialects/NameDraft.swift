import MarkdownTree

/// A name in the making, in room that is there only while it is made. Outside of it there are only zeros, and what is
/// written behind the room's end is lost.
struct NameDraft {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[start..<end]) }
  var count: Int { end - start }

  subscript(index: Int) -> UInt8 { index >= 0 && index < count ? room[start + index] : 0 }

  mutating func append(_ byte: UInt8) {
    guard end < room.count else { return }
    room[end] = byte
    end += 1
  }

  /// Whether another space would be one too many: there is one, or the name begins here.
  private var endsInSpace: Bool { count == 0 || self[count - 1] == UInt8(ascii: " ") }

  mutating func appendSpace() {
    if !endsInSpace { append(UInt8(ascii: " ")) }
  }

  /// Adds what stays as it is but for its case, sixteen bytes at a time: ASCII letters, digits, most marks, and single
  /// spaces between them. Returns where that ends.
  mutating func appendPlain(_ text: ByteView, from start: Int, to limit: Int) -> Int {
    var i = start
    while i < limit, end + Self.chunkSize <= room.count {
      let words = SIMD2(text.eightBytes(at: i).littleEndian, text.eightBytes(at: i + 8).littleEndian)
      // A letter's case bit is the whole of a space, and set in digits and marks.
      let folded = unsafeBitCast(words, to: SIMD16<UInt8>.self) | SIMD16(repeating: 0x20)
      let plain = min(limit - i, Self.plainCount(of: words, folded, isBehindSpace: endsInSpace))
      // What is written too much is written over.
      UnsafeMutableRawBufferPointer(room).storeBytes(of: folded, toByteOffset: end, as: SIMD16<UInt8>.self)
      end += plain
      i += plain
      if plain < Self.chunkSize { break }
    }
    return i
  }

  /// Bytes that are looked at and written at once.
  static let chunkSize = 16

  /// How many of sixteen bytes come before the first one that is dropped, changed, or another space too many.
  @inline(__always)
  private static func plainCount(
    of words: SIMD2<UInt64>, _ folded: SIMD16<UInt8>, isBehindSpace: Bool
  ) -> Int {
    let bytes = unsafeBitCast(words, to: SIMD16<UInt8>.self)
    let kept =
      marks(from: "a", to: "z", in: folded) .| marks(from: "0", to: "?", in: bytes)
      .| marks(from: "'", to: ")", in: bytes) .| marks(from: ",", to: ".", in: bytes)
    let (low, high) = halves(of: kept)
    let (lowSpaces, highSpaces) = halves(of: bytes .== SIMD16(repeating: UInt8(ascii: " ")))
    // A space is kept behind what is kept itself.
    let lowPlain = low | lowSpaces & (low &<< 8 | (isBehindSpace ? 0 : 0xFF))
    if lowPlain != ~0 { return (~lowPlain).trailingZeroBitCount / 8 }
    return 8 + (~(high | highSpaces & (high &<< 8 | low &>> 56))).trailingZeroBitCount / 8
  }

  @inline(__always)
  private static func marks(
    from first: Unicode.Scalar, to last: Unicode.Scalar, in bytes: SIMD16<UInt8>
  ) -> SIMDMask<SIMD16<Int8>> {
    (bytes &- SIMD16(repeating: UInt8(ascii: first)))
      .<= SIMD16(repeating: UInt8(ascii: last) - UInt8(ascii: first))
  }

  /// Eight marks each, a byte of ones for one that is set, the first one lowest.
  @inline(__always)
  private static func halves(of marks: SIMDMask<SIMD16<Int8>>) -> (UInt64, UInt64) {
    let words = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
  }

  mutating func truncate(to count: Int) { end = start + min(count, self.count) }

  mutating func dropFirst(_ count: Int) { start += min(count, self.count) }
}
