import MarkdownTree

/// A name in the making, in room that is there only while it is made. Outside of it there are only zeros, and what is
/// written behind the room's end is lost.
struct NameBuilder {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[start..<end]) }
  var count: Int { end - start }

  subscript(index: Int) -> UInt8 { index >= 0 && index < count ? room[start + index] : 0 }

  mutating func append(_ byte: UInt8) {
    guard end < room.count else { return }
    room[end] = byte
    end += 1
  }

  /// Adds a space, unless there is one or the name begins here.
  mutating func appendSpace() {
    if count > 0, self[count - 1] != " " { append(UInt8(ascii: " ")) }
  }

  mutating func truncate(to count: Int) { end = start + min(count, self.count) }

  mutating func dropFirst(_ count: Int) { start += min(count, self.count) }
}
