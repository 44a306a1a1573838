/// A half-open range of byte offsets into the source text.
@usableFromInline
package struct SourceRange: Hashable, Sendable, BitwiseCopyable {
  /// Offset of the first byte.
  @usableFromInline package var lowerBound: UInt32
  /// Offset after the last byte.
  @usableFromInline package var upperBound: UInt32

  @inlinable
  package init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = UInt32(truncatingIfNeeded: lowerBound)
    self.upperBound = UInt32(truncatingIfNeeded: upperBound)
  }

  @inlinable package var start: Int { Int(lowerBound) }
  @inlinable package var end: Int { Int(upperBound) }

  /// Length in bytes.
  @inlinable package var count: Int { end - start }
  @inlinable package var isEmpty: Bool { lowerBound >= upperBound }
}
