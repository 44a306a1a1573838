/// Builds text as UTF-8 bytes; see Speed.md.
struct TextBuffer: Sendable {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: The number of bytes to reserve.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func write(_ text: String) {
    let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isCopied == nil { bytes.append(contentsOf: text.utf8) }
  }

  /// For short literals, which are faster to append byte by byte.
  @inline(__always)
  mutating func write(literal text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { bytes.append(byte) } }
  }

  mutating func write(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// Writes a non-negative number in decimal, padded with leading spaces to `width`.
  mutating func write(_ number: Int, width: Int = 1) {
    if number >= 10 {
      write(number / 10, width: width - 1)
    } else {
      for _ in 1..<max(1, width) { bytes.append(UInt8(ascii: " ")) }
    }
    write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  mutating func write(_ byte: UInt8, count: Int) {
    bytes.append(contentsOf: repeatElement(byte, count: max(0, count)))
  }

  mutating func writeSpaces(_ count: Int) { write(UInt8(ascii: " "), count: count) }

  /// Removes trailing spaces, but nothing before `start`.
  mutating func removeTrailingSpaces(after start: Int) {
    while bytes.count > start, bytes.last == " " { bytes.removeLast() }
  }

  /// Writes untrusted text with the escapes of `Printable`.
  mutating func write(printable text: String) {
    // Most text needs no escapes.
    let isWritten = text.utf8.withContiguousStorageIfAvailable { text in
      guard Printable.isHarmless(text) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isWritten == true { return }
    let start = bytes.count
    write(escapingControlsOf: text)
    guard WorkflowCommands.occur(in: bytes[start...]) else { return }
    let escaped = WorkflowCommands.escaping(bytes[start...])
    bytes.replaceSubrange(start..., with: escaped)
  }

  mutating func write(escapingControlsOf text: String) {
    if Printable.isPlain(text) || !Printable.containsUnsafe(text) { return write(text) }
    for scalar in text.unicodeScalars {
      if Printable.isUnsafe(scalar) { write(Printable.escape(scalar)) } else { bytes += scalar.utf8 }
    }
  }

  mutating func write(in ink: Color.Ink, _ color: Color, _ body: (inout TextBuffer) -> Void) {
    guard color.isOn else { return body(&self) }
    write("\u{1B}[\(ink.rawValue)m")
    body(&self)
    write("\u{1B}[0m")
  }
}
