/// What there is among some bytes, told without a look at where.
struct ByteSignature {
  /// A bit for a byte that is not plain, and one for a number sign.
  private let seen: UInt8

  // Compilers make this loop fast where it stands by itself, and not always where it is part of another function.
  @inline(never)
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    // One number takes note of both, and nothing ends the loop, so that many bytes are looked at in one go.
    var seen: UInt8 = 0
    for byte in bytes { seen |= (byte &- 0x20 < 0x5F ? 0 : 1) | (byte == "#" ? 2 : 0) }
    self.seen = seen
  }

  /// Whether all bytes show as they are and take one column; see `Printable.isPlain`.
  var isPlain: Bool { seen & 1 == 0 }
  var hasNumberSign: Bool { seen & 2 != 0 }
}
