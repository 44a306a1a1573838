/// The opening line of fenced code (section 4.5).
struct Fence {
  let marker: UInt8
  /// Columns of indentation, less than four. Each content line loses up to this many.
  let indent: UInt8
  /// Number of marker bytes; a closing fence has at least as many.
  let length: UInt32

  /// The opening fence at `start`, or nil.
  init?(in bytes: ByteView, at start: Int, end: Int, indent: Int) {
    marker = bytes[start]
    guard marker == "`" || marker == "~" else { return nil }
    var index = start
    while index < end, bytes[index] == marker { index += 1 }
    length = UInt32(truncatingIfNeeded: index - start)
    self.indent = UInt8(truncatingIfNeeded: indent)
    guard length >= 3 else { return nil }
    guard marker == "`" else { return }
    while index < end {
      if bytes[index] == marker { return nil }
      index += 1
    }
  }

  /// Whether the text `start..<end`, indented by less than four columns, closes this fence.
  func isClosed(by bytes: ByteView, from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == marker { index += 1 }
    guard index - start >= Int(length) else { return false }
    return bytes.trimming(index, end).isEmpty
  }
}
