import MarkdownTree

/// A heading brought to the form in which headings are compared: "3. **Surprises** / Discoveries (MUST):" and
/// "Surprises & discoveries" are one name, "surprises and discoveries".
///
/// Dropped are emphasis and code marks, a leading number ("3.", "3.1", "A)"), trailing parentheses, symbols
/// such as emoji, and a trailing colon; `&`, `/`, `+` and "and" are the same; ASCII letters are lower-cased.
enum HeadingName {
  /// Calls `body` with a view of the normal form of a heading on one line or several, which must not outlive the call:
  /// names are looked up more often than kept. Linear in the heading.
  static func withNormalForm<R>(
    of ranges: ArraySlice<SourceRange>, in text: ByteView, _ body: (ByteView) -> R
  ) -> R {
    var room = 0
    for range in ranges { room += (range.count + 1) * longestForm }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { room in
      var name = NameBuilder(room)
      for range in ranges { appendWords(text, range, to: &name) }
      dropTrailingParentheses(&name)
      dropTrailingColons(&name)
      dropLeadingNumber(&name)
      return name.bytes.withByteView(body)
    }
  }

  /// Bytes that one byte of a heading becomes at most: the `&` of "a&b" is " and ".
  private static let longestForm = 5

  /// Bytes of the normal form of a heading.
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
      case "*", "`", "_", "~", "\\":
        break
      case "&", "/", "+":
        name.appendSpace()
        name.append(UInt8(ascii: "a"))
        name.append(UInt8(ascii: "n"))
        name.append(UInt8(ascii: "d"))
        name.append(UInt8(ascii: " "))
        // `&amp;` is how some editors write the ampersand.
        if byte == "&", text[i + 1] == "a", text[i + 2] == "m",
          text[i + 3] == "p", text[i + 4] == ";"
        {
          i += 4
        }
      case 0xE2, 0xF0, 0xEF:
        // Dashes, arrows, dingbats, emoji, variation selectors; CJK and letters begin with other bytes.
        let length = byte == 0xF0 ? 4 : 3
        if byte == 0xEF && text[i + 1] == 0xBC {
          // Full-width punctuation: "（必須）" and "：" stand for their ASCII forms.
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

  /// "progress (must) (living)" → "progress". A heading that is nothing but a parenthesis stays.
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

  /// "3. ", "3.1 ", "3) ", "3 - ", "a) " go. A heading that is nothing but a number stays.
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
