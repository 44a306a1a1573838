import MarkdownTree

/// The text around a match within its block, for rules that judge a phrase by its neighbours.
struct MatchContext {
  /// The block's text on one line, with its Markdown.
  let text: [UInt8]
  /// The range of the match in `text`.
  let match: Range<Int>

  /// The sentence around the match. It ends with a full stop, question mark or exclamation mark before a
  /// space, or with the block.
  var sentence: ArraySlice<UInt8> { text[sentenceStart..<sentenceEnd] }

  private var sentenceStart: Int {
    var start = match.lowerBound
    while start > 0, !endsSentence(start - 1) { start -= 1 }
    return start
  }

  private var sentenceEnd: Int {
    var last = match.upperBound
    while last < text.endIndex, !endsSentence(last) { last += 1 }
    return min(last + 1, text.endIndex)
  }

  private func endsSentence(_ i: Int) -> Bool {
    let byte = text[i]
    guard byte == "." || byte == "?" || byte == "!" else { return false }
    guard i + 1 < text.endIndex else { return true }
    return text[i + 1].isBlank && !(i > 1 && text[i - 1].isLetter && text[i - 2] == ".")
  }

  /// The last word before an offset, within the sentence.
  func word(before offset: Int) -> Range<Int>? {
    var end = offset
    while end > 0, !Self.isInWord(text[end - 1]) {
      if endsSentence(end - 1) { return nil }
      end -= 1
    }
    var start = end
    while start > 0, Self.isInWord(text[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// The first word after an offset, within the sentence.
  func word(after offset: Int) -> Range<Int>? {
    var start = offset
    while start < text.endIndex, !Self.isInWord(text[start]) {
      if endsSentence(start) { return nil }
      start += 1
    }
    var end = start
    while end < text.endIndex, Self.isInWord(text[end]) { end += 1 }
    return start < end ? start..<end : nil
  }

  /// The words before the match in its sentence, nearest first.
  var wordsBefore: some Sequence<Range<Int>> {
    sequence(state: match.lowerBound) { offset in
      let word = word(before: offset)
      offset = word?.lowerBound ?? 0
      return word
    }
  }

  /// The words after the match in its sentence, nearest first.
  var wordsAfter: some Sequence<Range<Int>> {
    sequence(state: match.upperBound) { offset in
      let word = word(after: offset)
      offset = word?.upperBound ?? text.endIndex
      return word
    }
  }

  /// Whether one of the `limit` words before the match in its sentence is in `words`.
  func follows(oneOf words: WordSet, within limit: Int = 1) -> Bool {
    wordsBefore.prefix(limit).contains { words.contains(text, $0) }
  }

  /// Whether one of the `limit` words after the match in its sentence is in `words`.
  func precedes(oneOf words: WordSet, within limit: Int = 1) -> Bool {
    wordsAfter.prefix(limit).contains { words.contains(text, $0) }
  }

  /// Up to `limit` words after the match in its sentence, lower-cased.
  func textsAfter(_ limit: Int) -> [String] { wordsAfter.prefix(limit).map { text[$0].lowercasedString } }

  private static func isInWord(_ byte: UInt8) -> Bool { byte.isWord || byte == "'" || byte == "-" }

  /// The byte before the match, skipping spaces and asterisks; 0 at the start of the block.
  var byteBefore: UInt8 {
    var i = match.lowerBound
    while i > 0, Self.isSkipped(text[i - 1]) { i -= 1 }
    return i > 0 ? text[i - 1] : 0
  }

  /// The byte after the match, skipping spaces and asterisks; 0 at the end of the block.
  var byteAfter: UInt8 { text[match.upperBound...].first { !Self.isSkipped($0) } ?? 0 }

  private static func isSkipped(_ byte: UInt8) -> Bool { byte.isBlank || byte == "*" }

  /// Whether the match is in quotation marks, that is, mentioned rather than used.
  var isQuoted: Bool {
    let before = text[..<match.lowerBound].last { $0 != "*" } ?? 0
    let after = text[match.upperBound...].first { $0 != "*" && $0 != "." && $0 != "," } ?? 0
    if before == "\"" && after == "\"" { return true }
    if before == "'" && after == "'" { return true }
    return [0x98, 0x9C].contains(before) && after == 0xE2  // ‘…’ or “…”
  }

  /// Whether a quotation begins before the match in its sentence and ends after it in the block.
  var isInsideQuotation: Bool {
    if isQuoted { return true }
    var start = match.lowerBound
    var marks = 0
    var isASCII = true
    while start > 0, !endsSentence(start - 1) {
      start -= 1
      if text[start] == "\"" { marks += 1 }
      if text[start] >= 0x80 { isASCII = false }
    }
    if marks % 2 == 1, text[match.upperBound...].contains(UInt8(ascii: "\"")) { return true }
    if isASCII { return false }
    return isInside("“", "”", lead: 0xE2, since: start) || isInside("«", "»", lead: 0xC2, since: start)
  }

  /// Whether the last of two quotation marks between `start` and the match is the opening one, and a closing
  /// one follows the match. Both marks begin with the byte `lead`.
  private func isInside(_ open: StaticString, _ close: StaticString, lead: UInt8, since start: Int) -> Bool {
    var i = match.lowerBound
    while i > start {
      i -= 1
      guard text[i] == lead else { continue }
      let mark = text[i..<match.lowerBound]
      if mark.starts(withLowercased: close) { return false }
      if mark.starts(withLowercased: open) {
        return (match.upperBound..<text.endIndex).contains {
          text[$0] == lead && text[$0...].starts(withLowercased: close)
        }
      }
    }
    return false
  }

  var hasCodeSpan: Bool { sentence.contains(UInt8(ascii: "`")) }
}

extension MatchContext {
  /// Number of bytes read on each side of a match: more than a sentence has, but few enough to bound the time
  /// for each match in a long block.
  private static let reach = 600

  /// The text around a match in its block, on one line.
  init(of match: PhraseMatch, in document: Document) {
    let window = SourceRange(max(0, match.range.start - Self.reach), match.range.end + Self.reach)
    var text: [UInt8] = []
    text.reserveCapacity(min(window.count, document.blocks[match.block].range.count))
    var (start, end) = (0, 0)
    let lines = document.textLines(of: match.block)
    document.source.withBytes { bytes in
      for line in lines[document.textLine(of: match.block, at: window.start)...] {
        guard line.start < window.end else { break }
        let piece = text.appendLine(
          SourceRange(max(line.start, window.start), min(line.end, window.end)), from: bytes,
          isFirst: text.isEmpty)
        /// Offsets in `text` minus source offsets on this line.
        let shift = text.count - piece.end
        if piece.start <= match.range.start { start = match.range.start + shift }
        if piece.start <= match.range.end { end = match.range.end + shift }
      }
    }
    self.text = text
    self.match = (start..<max(start, end)).clamped(to: text.indices)
  }
}

extension Document {
  /// Index in `lines` of the last text line of a block that begins at or before an offset, or of its
  /// first line. Logarithmic.
  func textLine(of block: Int, at offset: Int) -> Int {
    let lines = textLines(of: block)
    return max(lines.startIndex, lines.partitioningIndex { $0.start > offset } - 1)
  }
}
