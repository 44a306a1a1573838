/// A half-open range of byte offsets into the source text.
public struct SourceRange: Hashable, Sendable, BitwiseCopyable {
  /// Offset of the first byte.
  public var lowerBound: UInt32
  /// Offset after the last byte.
  public var upperBound: UInt32

  /// The bytes from `lowerBound` up to, but not including, `upperBound`.
  @inlinable
  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = UInt32(truncatingIfNeeded: lowerBound)
    self.upperBound = UInt32(truncatingIfNeeded: upperBound)
  }

  /// Offset of the first byte, as `Int`.
  @inlinable public var start: Int { Int(lowerBound) }

  /// Offset after the last byte, as `Int`.
  @inlinable public var end: Int { Int(upperBound) }

  /// Length in bytes.
  @inlinable public var count: Int { end - start }

  /// Whether the range contains no bytes.
  @inlinable public var isEmpty: Bool { lowerBound >= upperBound }
}
