/// The 64 bytes from some place of a text on, and eight behind them. Whether they are there is asked for once, and not for each
/// that is read. As the view that it is of, it is valid only inside the closure that hands that out.
public struct ByteWindow {
  @usableFromInline let base: UnsafePointer<UInt8>

  @usableFromInline
  init(base: UnsafePointer<UInt8>) { self.base = base }

  /// Eight bytes in a row, the first one lowest, from one of the 64 on: the offset counts from 0 again behind 63.
  @inlinable
  @inline(__always)
  public func eightBytes(at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset & 63, as: UInt64.self))
  }
}

extension ByteView {
  /// What stands from `start` on, or nil if that is fewer than 72 bytes.
  @inlinable
  @inline(__always)
  public func window(at start: Int) -> ByteWindow? {
    guard start >= 0, count &- start >= 72 else { return nil }
    return ByteWindow(base: base + start)
  }
}
