import MarkdownTree

/// A heading brought to the form in which headings are compared: "3. **Surprises** / Discoveries (MUST):" and
/// "Surprises & discoveries" are one name, "surprises and discoveries".
///
/// Dropped are emphasis and code marks, a leading number ("3.", "3.1", "A)"), trailing parentheses, symbols
/// such as emoji, and a trailing colon; `&`, `/`, `+` and "and" are the same; ASCII letters are lower-cased.
enum HeadingName {
  /// Bytes of the normal form of a heading on one line or several. Linear in the heading.
  static func normalize(_ text: ByteView, _ ranges: ArraySlice<SourceRange>) -> [UInt8] {
    var name: [UInt8] = []
    name.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    for range in ranges {
      appendWords(text, range, to: &name)
    }
    dropTrailingParentheses(&name)
    while let last = name.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ":") { name.removeLast() }
    dropLeadingNumber(&name)
    return name
  }

  static func normalize(_ heading: String) -> [UInt8] {
    let source = SourceText(Array(heading.utf8))
    return source.withBytes { normalize($0, [SourceRange(0, source.count)]) }
  }

  private static func appendWords(_ text: ByteView, _ range: SourceRange, to name: inout [UInt8]) {
    appendSpace(to: &name)
    var i = range.start
    while i < range.end {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
      case UInt8(ascii: " "), UInt8(ascii: "\t"): appendSpace(to: &name)
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
        break
      case UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "+"):
        appendSpace(to: &name)
        name.append(contentsOf: [0x61, 0x6E, 0x64, 0x20])  // "and "
        // `&amp;` is how some editors write the ampersand.
        if byte == UInt8(ascii: "&"), text[i + 1] == UInt8(ascii: "a"), text[i + 2] == UInt8(ascii: "m"),
          text[i + 3] == UInt8(ascii: "p"), text[i + 4] == UInt8(ascii: ";")
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
          default: appendSpace(to: &name)
          }
        } else {
          appendSpace(to: &name)
        }
        i += length - 1
      default: name.append(byte)
      }
      i += 1
    }
  }

  private static func appendSpace(to name: inout [UInt8]) {
    if let last = name.last, last != UInt8(ascii: " ") { name.append(UInt8(ascii: " ")) }
  }

  /// "progress (must) (living)" → "progress". A heading that is nothing but a parenthesis stays.
  private static func dropTrailingParentheses(_ name: inout [UInt8]) {
    while true {
      while let last = name.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ":") { name.removeLast() }
      guard name.last == UInt8(ascii: ")"), let open = name.lastIndex(of: UInt8(ascii: "(")), open > 0 else {
        return
      }
      name.removeSubrange(open...)
    }
  }

  /// "3. ", "3.1 ", "3) ", "3 - ", "a) " go. A heading that is nothing but a number stays.
  private static func dropLeadingNumber(_ name: inout [UInt8]) {
    var i = 0
    while i < name.count, name[i].isDigit || (i > 0 && name[i] == UInt8(ascii: ".")) { i += 1 }
    if i == 0, name.count > 2, name[0].isLetter, name[1] == UInt8(ascii: ")") || name[1] == UInt8(ascii: ".")
    {
      i = 1
    }
    guard i > 0 else { return }
    while i < name.count, [UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(name[i]) {
      i += 1
    }
    guard i < name.count, name[i] == UInt8(ascii: " ") else { return }
    while i < name.count, name[i] == UInt8(ascii: " ") || name[i] == UInt8(ascii: "-") { i += 1 }
    if i < name.count { name.removeSubrange(..<i) }
  }
}
