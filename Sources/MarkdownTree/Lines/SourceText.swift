/// The bytes of one file, never copied or normalised: offsets are those of the file.
///
/// Offsets are stored in 32 bits, so texts of 4 GB and more are not supported.
public struct SourceText: Sendable {
  /// The bytes as they were read, a byte-order mark included.
  public let bytes: [UInt8]

  /// The text whose UTF-8 encoding is `bytes`; it need not be valid.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Length in bytes.
  @inlinable public var count: Int { bytes.count }

  /// 3 when the text starts with a UTF-8 byte-order mark, else 0.
  public var contentStart: Int {
    withBytes { $0[0] == 0xEF && $0[1] == 0xBB && $0[2] == 0xBF ? 3 : 0 }
  }

  /// The place in a line that an offset stands for: behind the last line ending there is no line, and between the two
  /// bytes of one no place.
  func placeInLine(of offset: Int) -> Int {
    let start = contentStart
    return withBytes { bytes in
      var place = min(max(offset, start), bytes.count)
      if place == bytes.count, place > start, bytes[place - 1] == .lineFeed { place -= 1 }
      let isLast = place == bytes.count || bytes[place] == .lineFeed
      if isLast, place > start, bytes[place - 1] == .carriageReturn { place -= 1 }
      return place
    }
  }

  /// Calls `body` with a view of the bytes that must not outlive the call.
  @inlinable
  public func withBytes<R>(_ body: (ByteView) -> R) -> R {
    bytes.withUnsafeBufferPointer { $0.withByteView(body) }
  }

  /// The text of `range`, clamped to the text; ill-formed UTF-8 becomes U+FFFD.
  public func string(_ range: SourceRange) -> String {
    let start = min(range.start, count)
    return String(decoding: bytes[start..<max(start, min(range.end, count))], as: UTF8.self)
  }
}
