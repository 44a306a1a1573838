import MarkdownTree

extension ByteView {
  /// The end of the word at `start`, or `start` if there is none.
  ///
  /// A dot, slash, hyphen or apostrophe between ASCII word bytes is part of the word: "docs/todo.md",
  /// "TODO-12" and "don't" are one word each.
  func endOfWord(from start: Int, before end: Int) -> Int {
    var i = start
    while i < end {
      if self[i] >= 0x80 {
        if isPunctuation(at: i) { return i }
        i += scalarLength(byFirstByteAt: i)
      } else if Self.isJoiner(self[i]) {
        guard i + 1 < end, self[i + 1].isASCIIWord else { return i }
        i += 1
      }
      while i < end, self[i].isASCIIWord { i += 1 }
      if self[i] < 0x80, !Self.isJoiner(self[i]) { break }
    }
    return min(i, end)
  }

  @inline(__always)
  private static func isJoiner(_ byte: UInt8) -> Bool {
    byte == "'" || byte &- UInt8(ascii: "-") < 3  // - . /
  }

  /// Whether the scalar at `i`, outside ASCII, is punctuation, a symbol or a space: U+0080–U+00BF,
  /// U+2000–U+2BFF, U+3000–U+303F, U+FF00–U+FF7F and U+1F000–U+1FFFF.
  private func isPunctuation(at i: Int) -> Bool {
    switch self[i] {
    case 0xC2: true
    case 0xE2: self[i + 1] < 0xB0
    case 0xE3: self[i + 1] == 0x80
    case 0xEF: self[i + 1] == 0xBC || self[i + 1] == 0xBD
    case 0xF0: self[i + 1] == 0x9F
    default: false
    }
  }

  /// Length in bytes of the scalar that begins at `i`; 1 for a continuation byte.
  func scalarLength(byFirstByteAt i: Int) -> Int {
    switch self[i] {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
