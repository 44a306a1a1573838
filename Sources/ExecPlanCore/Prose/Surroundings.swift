import MarkdownTree

/// The text around a hit within its block, for rules that judge a phrase by its neighbours.
struct Surroundings {
  /// The block's text on one line, Markdown kept.
  let text: ArraySlice<UInt8>
  /// Where the hit stands in `text`.
  let hit: Range<Int>
  /// The sentence that holds the hit: up to a full stop, question or exclamation mark before a blank, or the block's
  /// end.
  let sentence: ArraySlice<UInt8>

  init(text: ArraySlice<UInt8>, hit: Range<Int>) {
    self.text = text
    self.hit = hit
    var start = hit.lowerBound
    while start > text.startIndex, !Self.endsSentence(start - 1, text) { start -= 1 }
    var end = hit.upperBound
    while end < text.endIndex {
      end += 1
      if Self.endsSentence(end - 1, text) { break }
    }
    sentence = text[start..<end]
  }

  private static func endsSentence(_ i: Int, _ text: ArraySlice<UInt8>) -> Bool {
    switch text[i] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): break
    default: return false
    }
    guard i + 1 < text.endIndex else { return true }
    return text[i + 1].isBlank
      && !(i > text.startIndex + 1 && text[i - 1].isLetter && text[i - 2] == UInt8(ascii: "."))
  }

  /// The words before the hit in its sentence, nearest last, lower-cased, marks dropped.
  func wordsBefore(_ limit: Int) -> [String] {
    var words: [String] = []
    words.reserveCapacity(limit)
    var end = max(hit.lowerBound, sentence.startIndex)
    while words.count < limit {
      while end > sentence.startIndex, !Self.isInWord(text[end - 1]) { end -= 1 }
      var start = end
      while start > sentence.startIndex, Self.isInWord(text[start - 1]) { start -= 1 }
      if start == end { break }
      words.append(text[start..<end].lowercasedString)
      end = start
    }
    words.reverse()
    return words
  }

  /// The words after the hit in its sentence, nearest first, lower-cased, marks dropped.
  func wordsAfter(_ limit: Int) -> [String] {
    var words: [String] = []
    words.reserveCapacity(limit)
    var start = min(hit.upperBound, sentence.endIndex)
    while words.count < limit {
      while start < sentence.endIndex, !Self.isInWord(text[start]) { start += 1 }
      var end = start
      while end < sentence.endIndex, Self.isInWord(text[end]) { end += 1 }
      if start == end { break }
      words.append(text[start..<end].lowercasedString)
      start = end
    }
    return words
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte.isWord || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
  }

  /// The bytes right before and after the hit, blanks and emphasis marks skipped; 0 at the block's ends.
  var byteBefore: UInt8 {
    var i = hit.lowerBound
    while i > text.startIndex, Self.isSkipped(text[i - 1]) { i -= 1 }
    return i > text.startIndex ? text[i - 1] : 0
  }

  var byteAfter: UInt8 { text[hit.upperBound...].first { !Self.isSkipped($0) } ?? 0 }

  private static func isSkipped(_ byte: UInt8) -> Bool { byte.isBlank || byte == UInt8(ascii: "*") }

  /// Whether quotation marks stand around the hit: the words are spoken of, not used.
  var isQuoted: Bool {
    let before = text[..<hit.lowerBound].last { $0 != UInt8(ascii: "*") } ?? 0
    let after =
      text[hit.upperBound...].first {
        $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",")
      } ?? 0
    if before == UInt8(ascii: "\"") && after == UInt8(ascii: "\"") { return true }
    if before == UInt8(ascii: "'") && after == UInt8(ascii: "'") { return true }
    return [0x98, 0x9C].contains(before) && after == 0xE2  // ‘ “ and what closes them
  }

  /// Whether a quotation that was begun before the hit in its block is still open there and ends after it.
  var isInsideQuotation: Bool {
    if isQuoted { return true }
    let before = text[sentence.startIndex..<hit.lowerBound]
    let after = text[hit.upperBound...]
    if before.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1, after.contains(UInt8(ascii: "\"")) {
      return true
    }
    return isInside("“", "”", lead: 0xE2) || isInside("«", "»", lead: 0xC2)
  }

  /// Whether the nearest of two quotation marks in front of the hit in its sentence is the opening one, and the hit's
  /// block has a closing one behind it. Both marks begin with one byte, the lead.
  private func isInside(_ open: StaticString, _ close: StaticString, lead: UInt8) -> Bool {
    var i = hit.lowerBound
    while i > sentence.startIndex {
      i -= 1
      guard text[i] == lead else { continue }
      let mark = text[i..<hit.lowerBound]
      if mark.starts(withLowercased: close) { return false }
      if mark.starts(withLowercased: open) {
        return (hit.upperBound..<text.endIndex).contains {
          text[$0] == lead && text[$0...].starts(withLowercased: close)
        }
      }
    }
    return false
  }

  var hasCodeSpan: Bool { sentence.contains(UInt8(ascii: "`")) }
}

extension RuleContext {
  /// How many bytes before and after a hit are looked at: sentences are shorter, and a block of any length with any
  /// number of hits costs a bounded time for each.
  private static var reach: Int { 600 }

  /// What stands around a hit in its block, on one line, with the hit's place in it.
  func surroundings(of hit: PhraseHit) -> Surroundings {
    var text = JoinedText()
    let window = SourceRange(max(0, hit.range.start - Self.reach), hit.range.end + Self.reach)
    let lines = plan.document.textLines(of: hit.block)
    plan.source.withBytes { bytes in
      for line in lines[plan.document.textLine(of: hit.block, at: window.start)...] {
        guard line.start < window.end else { break }
        text.append(SourceRange(max(line.start, window.start), min(line.end, window.end)), from: bytes)
      }
    }
    let start = text.offset(ofSource: hit.range.start)
    let end = text.offset(ofSource: hit.range.end)
    return Surroundings(text: text.bytes[...], hit: start..<max(start, end))
  }
}

extension Document {
  /// Index in `lines` of a block's text line that holds an offset: the last that begins at it or before. Logarithmic.
  func textLine(of block: Int, at offset: Int) -> Int {
    let lines = textLines(of: block)
    var low = lines.startIndex
    var high = lines.endIndex
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
