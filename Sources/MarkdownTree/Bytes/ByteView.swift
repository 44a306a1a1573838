/// Read-only bytes that answer every index: outside `0..<count` there are only zeros.
///
/// That costs one unsigned comparison per access and makes reading behind the end of hostile input
/// harmless. A view is valid only inside the `SourceText.withBytes` closure that hands it out.
@frozen
public struct ByteView {
  @usableFromInline let base: UnsafePointer<UInt8>
  /// Number of bytes.
  public let count: Int

  @inlinable
  init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The byte at `index`, or 0 when there is none.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The bytes of a range, as far as there are any. They are valid as long as the view is.
  public func bytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let range = range.clamped(to: 0..<count)
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// The eight bytes at `index` as one number, the first of them in its lowest byte.
  @inlinable @inline(__always)
  public func eightBytes(at index: Int) -> UInt64 {
    // One comparison for both ends.
    guard UInt(bitPattern: index) < UInt(bitPattern: max(0, count &- 7)) else { return lastBytes(at: index) }
    let number = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return UInt64(littleEndian: number)
  }

  /// The same where fewer than eight are left: zeros stand for the others.
  @usableFromInline
  func lastBytes(at index: Int) -> UInt64 {
    let behind = index &- (count &- 8)
    if count >= 8, behind > 0, behind < 8 {
      return eightBytes(at: count &- 8) &>> UInt64(truncatingIfNeeded: behind &* 8)
    }
    var number: UInt64 = 0
    for offset in 0..<8 { number |= UInt64(self[index &+ offset]) &<< UInt64(offset &* 8) }
    return number
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with a view of the buffer, which may be empty.
  @inlinable
  public func withByteView<R>(_ body: (ByteView) -> R) -> R {
    if let baseAddress { return body(ByteView(base: baseAddress, count: count)) }
    return withUnsafePointer(to: 0) { body(ByteView(base: $0, count: 0)) }
  }
}

extension String {
  /// Calls `body` with a view of the text's UTF-8 bytes that must not outlive the call.
  @inlinable
  public func withBytes<R>(_ body: (ByteView) -> R) -> R {
    var text = self
    return text.withUTF8 { $0.withByteView(body) }
  }
}

extension ByteView {
  /// The start of the line after the one that ends at `lineEnd`.
  func lineStart(after lineEnd: Int) -> Int {
    self[lineEnd] == .carriageReturn && self[lineEnd &+ 1] == .lineFeed ? lineEnd &+ 2 : lineEnd &+ 1
  }

  /// `start..<end` without spaces and tabs at its end.
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

  /// Whether the bytes from `offset` on are those of `text`, ASCII letters compared without case.
  ///
  /// `text` has to be written in lower case.
  func hasPrefix(_ text: StaticString, at offset: Int, end: Int) -> Bool {
    guard offset &+ text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { letters in
      for (index, letter) in letters.enumerated() where self[offset &+ index].lowercased != letter {
        return false
      }
      return true
    }
  }
}
