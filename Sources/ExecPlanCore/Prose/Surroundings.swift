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
    sentence = Self.sentence(around: hit, in: text)
  }

  private static func sentence(around hit: Range<Int>, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = hit.lowerBound
    while start > text.startIndex, !endsSentence(start - 1, text) { start -= 1 }
    var end = hit.upperBound
    while end < text.endIndex {
      end += 1
      if endsSentence(end - 1, text) { break }
    }
    return text[start..<end]
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
    var rest = sentence[..<max(hit.lowerBound, sentence.startIndex)]
    while words.count < limit, let last = rest.lastIndex(where: Self.isWord) {
      let start = rest[..<last].lastIndex { !Self.isWord($0) }.map { $0 + 1 } ?? rest.startIndex
      words.append(Self.lowercased(rest[start...last]))
      rest = rest[..<start]
    }
    return words.reversed()
  }

  /// The words after the hit in its sentence, nearest first, lower-cased, marks dropped.
  func wordsAfter(_ limit: Int) -> [String] {
    var words: [String] = []
    var rest = sentence[min(hit.upperBound, sentence.endIndex)...]
    while words.count < limit, let start = rest.firstIndex(where: Self.isWord) {
      let word = rest[start...].prefix(while: Self.isWord)
      words.append(Self.lowercased(word))
      rest = rest[word.endIndex...]
    }
    return words
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isWord || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(\.lowercased), as: UTF8.self)
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
    return Self.typographicMarks.contains { open, close in
      guard let opened = before.lastIndex(of: open) else { return false }
      return before.lastIndex(of: close) ?? -1 < opened && after.firstIndex(of: close) != nil
    }
  }

  /// “…” and «…».
  private static let typographicMarks: [(open: [UInt8], close: [UInt8])] = [
    ([0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]), ([0xC2, 0xAB], [0xC2, 0xBB]),
  ]

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
      text.reserve(window.count)
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

extension ArraySlice<UInt8> {
  /// Where a sequence of bytes first stands.
  fileprivate func firstIndex(of bytes: [UInt8]) -> Int? {
    indices.first { self[$0] == bytes.first && self[$0...].starts(with: bytes) }
  }

  /// Where a sequence of bytes last stands.
  fileprivate func lastIndex(of bytes: [UInt8]) -> Int? {
    indices.last { self[$0] == bytes.first && self[$0...].starts(with: bytes) }
  }
}
