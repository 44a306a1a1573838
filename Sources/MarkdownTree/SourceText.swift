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
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
