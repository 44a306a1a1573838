/// The marker that starts a list item (section 5.2).
struct ListMarker {
  /// `-`, `+` or `*`; `.` or `)` after a number.
  let byte: UInt8
  /// Length in bytes, digits included.
  let length: Int
  /// The number of an ordered item, 1 for a bullet.
  let number: Int

  /// The marker at `start`, where a bullet or digit must be; nil unless a space, tab or line end follows it.
  @inline(__always)
  init?(in bytes: ByteView, at start: Int, end: Int) {
    var index = start
    var number = 0
    while index < end, bytes[index].isDigit, index &- start < 9 {
      number = number &* 10 &+ Int(bytes[index] & 0x0F)
      index &+= 1
    }
    let byte = bytes[index]
    if index > start {
      guard byte == "." || byte == ")" else { return nil }
    } else {
      number = 1
    }
    index &+= 1
    guard index >= end || bytes[index].isBlank else { return nil }
    self.byte = byte
    self.number = number
    length = index &- start
  }
}
