/// Read-only bytes that answer every index: outside `0..<count` there are only zeros.
///
/// That costs one unsigned comparison per access and makes reading behind the end of hostile input
/// harmless. A view is valid only inside the `SourceText.withBytes` closure that hands it out.
@frozen
public struct ByteView {
  /// The first byte.
  public let base: UnsafePointer<UInt8>
  /// Number of bytes behind `base`.
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
}

extension ByteView {
  /// The start of the line after the one that ends at `lineEnd`.
  func lineStart(after lineEnd: Int) -> Int {
    self[lineEnd] == .carriageReturn && self[lineEnd &+ 1] == .lineFeed ? lineEnd &+ 2 : lineEnd &+ 1
  }

  /// `range` without spaces and tabs at its end.
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
