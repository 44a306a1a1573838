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
    // Behind what the name takes there is room for eight bytes that are written at once.
    var room = 8
    for range in ranges { room += (range.count + 1) * longestForm }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { room in
      var name = NameDraft(room)
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

  private static func appendWords(_ text: ByteView, _ range: SourceRange, to name: inout NameDraft) {
    name.appendSpace()
    var i = range.start
    while true {
      i = name.appendLetters(of: text, from: i, to: range.end)
      guard i < range.end else { return }
      let byte = text[i]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): name.appendSpace()
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
        break
      case UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "+"):
        name.appendSpace()
        name.append(UInt8(ascii: "a"))
        name.append(UInt8(ascii: "n"))
        name.append(UInt8(ascii: "d"))
        name.append(UInt8(ascii: " "))
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
          default: name.appendSpace()
          }
        } else {
          name.appendSpace()
        }
        i += length - 1
      default: name.append(byte.lowercased)
      }
      i += 1
    }
  }

  /// "progress (must) (living)" → "progress". A heading that is nothing but a parenthesis stays.
  private static func dropTrailingParentheses(_ name: inout NameDraft) {
    while true {
      dropTrailingColons(&name)
      guard name[name.count - 1] == UInt8(ascii: ")") else { return }
      var open = name.count - 1
      while open > 0, name[open] != UInt8(ascii: "(") { open -= 1 }
      guard open > 0 else { return }
      name.truncate(to: open)
    }
  }

  private static func dropTrailingColons(_ name: inout NameDraft) {
    var end = name.count
    while name[end - 1] == UInt8(ascii: " ") || name[end - 1] == UInt8(ascii: ":") { end -= 1 }
    name.truncate(to: end)
  }

  /// "3. ", "3.1 ", "3) ", "3 - ", "a) " go. A heading that is nothing but a number stays.
  private static func dropLeadingNumber(_ name: inout NameDraft) {
    var i = 0
    while name[i].isDigit || (i > 0 && name[i] == UInt8(ascii: ".")) { i += 1 }
    if i == 0, name.count > 2, name[0].isLetter, name[1] == UInt8(ascii: ")") || name[1] == UInt8(ascii: ".")
    {
      i = 1
    }
    guard i > 0 else { return }
    while name[i] == UInt8(ascii: ")") || name[i] == UInt8(ascii: ".") || name[i] == UInt8(ascii: ":") {
      i += 1
    }
    guard name[i] == UInt8(ascii: " ") else { return }
    while name[i] == UInt8(ascii: " ") || name[i] == UInt8(ascii: "-") { i += 1 }
    if i < name.count { name.dropFirst(i) }
  }
}

/// A name in the making, in room that is there only while it is made. Outside of it there are only zeros, and what is
/// written behind the room's end is lost.
private struct NameDraft {
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

  /// Whether another space would be one too many: there is one, or the name begins here.
  private var endsInSpace: Bool { count == 0 || self[count - 1] == UInt8(ascii: " ") }

  mutating func appendSpace() {
    if !endsInSpace { append(UInt8(ascii: " ")) }
  }

  /// Adds ASCII letters in lower case and the single spaces between them, eight bytes at a time. Returns where they
  /// end.
  mutating func appendLetters(of text: ByteView, from start: Int, to limit: Int) -> Int {
    var i = start
    while i < limit, end + 8 <= room.count {
      let bytes = text.eightBytes(at: i)
      let plain = min(limit - i, Self.plainCount(of: bytes, isBehindSpace: endsInSpace))
      // A letter's case bit is the whole of a space. What is written too much is written over.
      UnsafeMutableRawBufferPointer(room).storeBytes(
        of: (bytes | Self.each(0x20)).littleEndian, toByteOffset: end, as: UInt64.self)
      end += plain
      i += plain
      if plain < 8 { break }
    }
    return i
  }

  /// How many of eight bytes come before the first one that is neither an ASCII letter nor a single space.
  private static func plainCount(of bytes: UInt64, isBehindSpace: Bool) -> Int {
    // Sums of seven bits do not reach the next byte. The highest bit of each byte tells what the byte is.
    let low = (bytes | each(0x20)) & each(0x7F)
    let letters = (low &+ each(0x80 - UInt8(ascii: "a"))) & ~(low &+ each(0x7F - UInt8(ascii: "z")))
    let others = ((bytes ^ each(0x20)) & each(0x7F)) &+ each(0x7F)
    let single = letters &<< 8 | (isBehindSpace ? 0 : 0x80)
    let plain = (letters | (~others & single)) & ~bytes & each(0x80)
    return (plain ^ each(0x80)).trailingZeroBitCount / 8
  }

  /// Eight times the same byte.
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  mutating func truncate(to count: Int) { end = start + min(count, self.count) }

  mutating func dropFirst(_ count: Int) { start += min(count, self.count) }
}
