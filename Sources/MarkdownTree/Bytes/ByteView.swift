/// Read-only bytes that can be read at any index: outside `0..<count`, they are zero.
///
/// The check costs one unsigned comparison per access and makes reading past the end of hostile input
/// harmless. A view is valid only inside the `withBytes` closure that receives it.
@usableFromInline
package struct ByteView {
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline package let count: Int

  @inlinable
  init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The byte at `index`, or 0 outside the view.
  @inlinable
  package subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The bytes of `range`, clamped to the view and valid as long as the view.
  package func bytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let range = range.clamped(to: 0..<count)
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// The eight bytes at `index` as a little-endian number.
  @inlinable @inline(__always)
  package func eightBytes(at index: Int) -> UInt64 {
    // One comparison checks both bounds.
    guard UInt(bitPattern: index) < UInt(bitPattern: max(0, count &- 7)) else { return lastBytes(at: index) }
    let number = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return UInt64(littleEndian: number)
  }

  /// `eightBytes(at:)` where fewer than eight bytes are left; the missing ones are zero.
  @usableFromInline
  func lastBytes(at index: Int) -> UInt64 {
    let missing = index &- (count &- 8)
    if count >= 8, missing > 0, missing < 8 {
      return eightBytes(at: count &- 8) &>> UInt64(truncatingIfNeeded: missing &* 8)
    }
    var number: UInt64 = 0
    for offset in 0..<8 { number |= UInt64(self[index &+ offset]) &<< UInt64(offset &* 8) }
    return number
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with a view of the buffer, which may be empty.
  @inlinable
  package func withByteView<R>(_ body: (ByteView) -> R) -> R {
    if let baseAddress { return body(ByteView(base: baseAddress, count: count)) }
    return withUnsafePointer(to: 0) { body(ByteView(base: $0, count: 0)) }
  }
}

extension String {
  /// Calls `body` with a view of the UTF-8 bytes that must not outlive the call.
  @inlinable
  package func withBytes<R>(_ body: (ByteView) -> R) -> R {
    var text = self
    return text.withUTF8 { $0.withByteView(body) }
  }
}

extension ByteView {
  /// The start of the line after the one that ends at `lineEnd`.
  func lineStart(after lineEnd: Int) -> Int {
    self[lineEnd] == .carriageReturn && self[lineEnd &+ 1] == .lineFeed ? lineEnd &+ 2 : lineEnd &+ 1
  }

  /// `start..<end` without trailing spaces and tabs.
  func trimmingEnd(_ start: Int, _ end: Int) -> SourceRange {
    var end = end
    while end > start, self[end &- 1].isBlank { end &-= 1 }
    return SourceRange(start, end)
  }

  /// `start..<end` without spaces and tabs at either end.
  func trimming(_ start: Int, _ end: Int) -> SourceRange {
    var start = start
    while start < end, self[start].isBlank { start &+= 1 }
    return trimmingEnd(start, end)
  }

  /// Whether the lower-case `text` begins at `offset` and ends by `end`, ignoring ASCII case.
  @inlinable
  package func hasPrefix(_ text: StaticString, at offset: Int, end: Int) -> Bool {
    guard offset &+ text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { letters in
      for index in letters.indices where self[offset &+ index].lowercased != letters[index] { return false }
      return true
    }
  }
}

/// 64 bytes of a view and the eight after them, all of which exist, so that reads need no check.
///
/// Valid only as long as the view.
@usableFromInline
package struct UncheckedBytes {
  @usableFromInline static var size: Int { 64 }
  @usableFromInline let base: UnsafePointer<UInt8>

  @usableFromInline
  init(base: UnsafePointer<UInt8>) { self.base = base }

  /// The eight bytes at `offset`, which is taken modulo 64 to stay in bounds, as a little-endian number.
  @inlinable @inline(__always)
  package func eightBytes(at offset: Int) -> UInt64 {
    let offset = offset & (Self.size &- 1)
    return UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension ByteView {
  /// The bytes from `start` on, or nil when fewer than 72 are left.
  @inlinable @inline(__always)
  package func unchecked(at start: Int) -> UncheckedBytes? {
    guard start >= 0, count &- start >= UncheckedBytes.size &+ 8 else { return nil }
    return UncheckedBytes(base: base + start)
  }
}
