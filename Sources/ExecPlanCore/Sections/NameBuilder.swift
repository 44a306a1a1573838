import MarkdownTree

/// Builds a name in borrowed storage. Bytes outside the name read as zero; bytes beyond the capacity are
/// dropped.
struct NameBuilder {
  private let storage: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0

  init(_ storage: UnsafeMutableBufferPointer<UInt8>) { self.storage = storage }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[start..<end]) }
  var count: Int { end - start }

  subscript(index: Int) -> UInt8 { index >= 0 && index < count ? storage[start + index] : 0 }

  mutating func append(_ byte: UInt8) {
    guard end < storage.count else { return }
    storage[end] = byte
    end += 1
  }

  /// Appends a space, except at the beginning and after another space.
  mutating func appendSpace() {
    if count > 0, self[count - 1] != " " { append(UInt8(ascii: " ")) }
  }

  mutating func truncate(to count: Int) { end = start + min(count, self.count) }

  mutating func dropFirst(_ count: Int) { start += min(count, self.count) }
}
