import MarkdownTree

extension ByteView {
  /// The text of a range, clamped to the view.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes(in: range), as: UTF8.self) }

  /// The first offset in `start..<end` without a space or tab, or `end`.
  func skippingBlanks(from start: Int, before end: Int) -> Int {
    var i = start
    while i < end, self[i].isBlank { i += 1 }
    return i
  }

  /// Whether the scalar at `start` is a letter of any script.
  func beginsWithLetter(at start: Int) -> Bool {
    guard self[start] >= 0x80 else { return self[start].isLetter }
    let scalars = string(start..<start + Self.longestScalar).unicodeScalars
    return scalars.first?.properties.isAlphabetic ?? false
  }

  /// Whether the scalar before `end` is a letter of any script.
  func endsWithLetter(before end: Int) -> Bool {
    guard self[end - 1] >= 0x80 else { return self[end - 1].isLetter }
    return string(end - Self.longestScalar..<end).unicodeScalars.last?.properties.isAlphabetic ?? false
  }

  /// Maximum length of a scalar in UTF-8.
  private static var longestScalar: Int { 4 }
}

extension [UInt8] {
  /// Calls `body` with a view of the bytes, or of a range, that must not outlive the call.
  func withBytes<R>(in range: Range<Int>? = nil, _ body: (ByteView) -> R) -> R {
    withUnsafeBufferPointer {
      $0.withByteView { bytes in
        guard let range else { return body(bytes) }
        return bytes.bytes(in: range).withByteView(body)
      }
    }
  }

  /// Appends a line without its first `skipping` bytes and surrounding spaces, after a space unless the line
  /// is the first. Returns the source range of the appended text.
  @discardableResult
  mutating func appendLine(
    _ line: SourceRange, skipping: Int = 0, from text: ByteView, isFirst: Bool
  ) -> SourceRange {
    let start = text.skippingBlanks(from: Swift.min(line.start + skipping, line.end), before: line.end)
    var end = line.end
    while end > start, text[end - 1].isBlank { end -= 1 }
    if !isFirst { append(UInt8(ascii: " ")) }
    append(contentsOf: text.bytes(in: start..<end))
    return SourceRange(start, end)
  }

  mutating func append(_ text: StaticString) { text.withUTF8Buffer { append(contentsOf: $0) } }
}

extension StaticString {
  /// Calls `body` for each comma-separated text until it returns true.
  func forEachText(until body: (_ bytes: ByteView, _ text: Range<Int>) -> Bool) {
    withUTF8Buffer { buffer in
      buffer.withByteView { bytes in
        var start = 0
        while start < bytes.count {
          let end = bytes.first(UInt8(ascii: ","), from: start, limit: bytes.count)
          if body(bytes, start..<end) { return }
          start = bytes.skippingBlanks(from: end + 1, before: bytes.count)
        }
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the slice begins with the lower-case `word`, ignoring ASCII case.
  func starts(withLowercased word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { wanted in
      for (have, want) in zip(self, wanted) where have.lowercased != want { return false }
      return true
    }
  }

  /// The first range of the lower-case `word`, ignoring ASCII case. Linear for words that do not repeat their
  /// first byte.
  func firstRange(ofLowercased word: StaticString) -> Range<Int>? {
    word.withUTF8Buffer { wanted in
      guard let first = wanted.first, count >= wanted.count else { return nil }
      let fold: UInt8 = first.isLetter ? 0x20 : 0
      for i in startIndex...endIndex - wanted.count
      where self[i] | fold == first
        && (1..<wanted.count).allSatisfy({ self[i + $0].lowercased == wanted[$0] })
      {
        return i..<i + wanted.count
      }
      return nil
    }
  }

  var string: String { String(decoding: self, as: UTF8.self) }

  /// The text with ASCII letters in lower case.
  var lowercasedString: String {
    String(unsafeUninitializedCapacity: count) { buffer in
      for (index, byte) in zip(buffer.indices, self) { buffer[index] = byte.lowercased }
      return count
    }
  }

  func trimmingBlanks() -> ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isBlank { slice.removeFirst() }
    while let last = slice.last, last.isBlank { slice.removeLast() }
    return slice
  }
}
