import MarkdownTree

/// The normal form in which headings are compared: "3. **Surprises** / Discoveries (MUST):" and "Surprises &
/// discoveries" are both "surprises and discoveries".
///
/// It omits emphasis and code marks, a leading number ("3.", "3.1", "A)"), trailing parentheses, symbols
/// such as emoji, and a trailing colon. `&`, `/` and `+` become "and", and ASCII letters become lower case.
enum HeadingName {
  /// Calls `body` with the normal form of a heading, in a view that must not outlive the call.
  static func withNormalForm<R>(
    of ranges: ArraySlice<SourceRange>, in text: ByteView, _ body: (ByteView) -> R
  ) -> R {
    var capacity = 0
    for range in ranges { capacity += (range.count + 1) * longestForm }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { storage in
      var name = NameBuilder(storage)
      for range in ranges { appendWords(text, range, to: &name) }
      dropTrailingParentheses(&name)
      dropTrailingColons(&name)
      dropLeadingNumber(&name)
      return name.bytes.withByteView(body)
    }
  }

  /// Maximum number of bytes that replace one: the `&` of "a&b" becomes " and ".
  private static let longestForm = 5

  static func normalize(_ heading: String) -> [UInt8] {
    heading.withBytes { text in
      withNormalForm(of: [SourceRange(0, text.count)], in: text) { Array($0.bytes(in: 0..<$0.count)) }
    }
  }

  private static func appendWords(_ text: ByteView, _ range: SourceRange, to name: inout NameBuilder) {
    name.appendSpace()
    var i = range.start
    while i < range.end {
      let byte = text[i]
      if byte.isLetter {
        name.append(byte | 0x20)
        i += 1
        continue
      }
      switch byte {
      case " ", "\t": name.appendSpace()
      case "*", "`", "_", "~", "\\": break
      case "&", "/", "+":
        name.appendSpace()
        name.append(UInt8(ascii: "a"))
        name.append(UInt8(ascii: "n"))
        name.append(UInt8(ascii: "d"))
        name.append(UInt8(ascii: " "))
        // Some editors write `&amp;`.
        if byte == "&", text[i + 1] == "a", text[i + 2] == "m",
          text[i + 3] == "p", text[i + 4] == ";"
        {
          i += 4
        }
      case 0xE2, 0xF0, 0xEF:
        // Dashes, arrows, dingbats, emoji, variation selectors; nearly all letters begin with other bytes.
        let length = byte == 0xF0 ? 4 : 3
        if byte == 0xEF && text[i + 1] == 0xBC {
          // Full-width punctuation, as in "（必須）：", becomes ASCII.
          switch text[i + 2] {
          case 0x88: name.append(UInt8(ascii: "("))
          case 0x89: name.append(UInt8(ascii: ")"))
          case 0x9A: name.append(UInt8(ascii: ":"))
          default: name.appendSpace()
          }
        } else {
          name.appendSpace()
        }
        i += length - 1
      default: name.append(byte)
      }
      i += 1
    }
  }

  /// "progress (must) (living)" becomes "progress". A heading that is only a parenthesis is kept.
  private static func dropTrailingParentheses(_ name: inout NameBuilder) {
    while true {
      dropTrailingColons(&name)
      guard name[name.count - 1] == ")" else { return }
      var open = name.count - 1
      while open > 0, name[open] != "(" { open -= 1 }
      guard open > 0 else { return }
      name.truncate(to: open)
    }
  }

  private static func dropTrailingColons(_ name: inout NameBuilder) {
    var end = name.count
    while name[end - 1] == " " || name[end - 1] == ":" { end -= 1 }
    name.truncate(to: end)
  }

  /// Removes "3. ", "3.1 ", "3) ", "3 - ", "a) ". A heading that is only a number is kept.
  private static func dropLeadingNumber(_ name: inout NameBuilder) {
    var i = 0
    while name[i].isDigit || (i > 0 && name[i] == ".") { i += 1 }
    if i == 0, name.count > 2, name[0].isLetter, name[1] == ")" || name[1] == "." {
      i = 1
    }
    guard i > 0 else { return }
    while name[i] == ")" || name[i] == "." || name[i] == ":" {
      i += 1
    }
    guard name[i] == " " else { return }
    while name[i] == " " || name[i] == "-" { i += 1 }
    if i < name.count { name.dropFirst(i) }
  }
}

/// Builds a name in borrowed storage. Bytes outside the name read as zero; bytes beyond the capacity are
/// dropped.
private struct NameBuilder {
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
