/// 64 bytes of a text and the eight behind them, known to be there, so that reading them needs no check. As the view that it is
/// of, it is valid only inside the closure that hands that out.
public struct UncheckedBytes {
  @usableFromInline static var size: Int { 64 }

  @usableFromInline let base: UnsafePointer<UInt8>

  @usableFromInline
  init(base: UnsafePointer<UInt8>) { self.base = base }

  /// Eight bytes in a row, the first one lowest, from one of the 64 on. The offset counts from 0 again behind 63, so that none
  /// leads outside.
  @inlinable
  @inline(__always)
  public func eightBytes(at offset: Int) -> UInt64 {
    let offset = offset & (Self.size &- 1)
    return UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension ByteView {
  /// What stands from `start` on, or nil if those are too few bytes.
  @inlinable
  @inline(__always)
  public func stretch(at start: Int) -> UncheckedBytes? {
    guard start >= 0, count &- start >= UncheckedBytes.size &+ 8 else { return nil }
    return UncheckedBytes(base: base + start)
  }
}
