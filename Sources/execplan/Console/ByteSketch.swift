/// What there is among some bytes, told without a look at where.
///
/// No byte ends the search, so that sixteen are looked at in one go: mostly all of them are plain.
struct ByteSketch {
  private typealias Chunk = SIMD16<UInt8>
  private typealias Marks = SIMDMask<SIMD16<Int8>>

  /// Whether all bytes show as they are and take one column; see `Printable.isPlain`.
  var isPlain: Bool { Self.words(of: plain) == SIMD2(repeating: .max) }
  var hasNumberSign: Bool { Self.words(of: signs) != .zero }

  /// By places in a chunk, whether all bytes there are plain, and whether one is a number sign.
  private var plain = Marks(repeating: true)
  private var signs = Marks(repeating: false)

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index &+ 16 <= bytes.count {
      take(bytes.loadUnaligned(fromByteOffset: index, as: Chunk.self))
      index &+= 16
    }
    if index > 0 {
      take(bytes.loadUnaligned(fromByteOffset: bytes.count &- 16, as: Chunk.self))
    } else {
      // Fewer than sixteen stand in front of spaces.
      var chunk = Chunk(repeating: UInt8(ascii: " "))
      withUnsafeMutableBytes(of: &chunk) { $0.copyMemory(from: bytes) }
      take(chunk)
    }
  }

  @inline(__always)
  private mutating func take(_ chunk: Chunk) {
    plain = (plain .& ((chunk &- Chunk(repeating: 0x20)) .< Chunk(repeating: 0x5F)))
    signs = (signs .| (chunk .== Chunk(repeating: UInt8(ascii: "#"))))
  }

  private static func words(of marks: Marks) -> SIMD2<UInt64> {
    unsafeBitCast(marks, to: SIMD2<UInt64>.self)
  }
}
