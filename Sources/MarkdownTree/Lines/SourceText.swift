/// The bytes of one file, neither copied nor normalized, so offsets are those of the file.
///
/// Offsets are stored in 32 bits, so texts of 4 GB and more are not supported.
@usableFromInline
package struct SourceText: Sendable {
  /// The bytes of the file, including a byte-order mark.
  @usableFromInline package let bytes: [UInt8]

  /// The text whose UTF-8 encoding is `bytes`, which may be invalid.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Length in bytes.
  @inlinable package var count: Int { bytes.count }

  /// Offset of the first byte after a byte-order mark: 3 or 0.
  package var contentStart: Int { withBytes { $0.contentStart } }

  /// Offset of the first byte that is not part of valid UTF-8, or nil if the text is valid. Linear.
  package var firstInvalidUTF8: Int? { withBytes { $0.firstInvalidUTF8 } }

  /// `offset`, clamped to the text and moved out of a line ending to the end of the line before it.
  ///
  /// The end of a text whose last line has an ending belongs to that line.
  func clampedToLine(_ offset: Int) -> Int {
    let start = contentStart
    return withBytes { bytes in
      var offset = min(max(offset, start), bytes.count)
      if offset == bytes.count, offset > start, bytes[offset - 1] == .lineFeed { offset -= 1 }
      let isLast = offset == bytes.count || bytes[offset] == .lineFeed
      if isLast, offset > start, bytes[offset - 1] == .carriageReturn { offset -= 1 }
      return offset
    }
  }

  /// Calls `body` with a view of the bytes that must not outlive the call.
  @inlinable
  package func withBytes<R>(_ body: (ByteView) -> R) -> R {
    bytes.withUnsafeBufferPointer { $0.withByteView(body) }
  }

  /// The text of `range`, clamped to the file; ill-formed UTF-8 becomes U+FFFD.
  package func string(_ range: SourceRange) -> String {
    let start = min(range.start, count)
    return String(decoding: bytes[start..<max(start, min(range.end, count))], as: UTF8.self)
  }
}

extension ByteView {
  /// Offset of the first byte after a UTF-8 byte-order mark: 3 or 0.
  package var contentStart: Int { self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0 }
}
