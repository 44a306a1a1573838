/// Text under construction, as the bytes that will be written. Strings put together by `+` cost many times more, and
/// a report is mostly pieces.
struct TextBuffer: Sendable {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: How many bytes it will hold at least.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func write(_ text: String) {
    // Copied as a whole; byte by byte where a string is held in another form.
    let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isCopied == nil { bytes.append(contentsOf: text.utf8) }
  }

  /// A few characters that are known beforehand: each by itself costs less than copying them as a whole.
  @inline(__always)
  mutating func write(literal text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { bytes.append(byte) } }
  }

  mutating func write(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// A number that is not negative, in decimal digits, with spaces before it up to a width.
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

  /// Takes back the spaces at the end, of what was written behind a place.
  mutating func removeSpaces(behind start: Int) {
    while bytes.count > start, bytes.last == " " { bytes.removeLast() }
  }

  /// Text from outside, made safe to show.
  mutating func write(printable text: String) {
    // With most there is nothing to make of it.
    let isWritten = text.utf8.withContiguousStorageIfAvailable { text in
      guard Printable.isHarmless(text) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isWritten == true { return }
    let start = bytes.count
    write(escapingControlsOf: text)
    guard WorkflowCommands.stand(in: bytes[start...]) else { return }
    let broken = WorkflowCommands.breaking(bytes[start...])
    bytes.replaceSubrange(start..., with: broken)
  }

  mutating func write(escapingControlsOf text: String) {
    // Most text is plain, or holds nothing worse than a dash, and then there is nothing to make.
    if Printable.isPlain(text) || !Printable.holdsUnsafe(text) { return write(text) }
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
