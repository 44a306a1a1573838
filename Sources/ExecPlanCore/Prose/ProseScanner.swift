import MarkdownTree

/// Reads a document's prose as words and finds the phrases of a table in it.
///
/// Prose is the text of paragraphs, headings and table cells outside code spans, link targets, autolinks, HTML and
/// comments. A phrase may run over a soft line break, through emphasis marks and link brackets; punctuation, an
/// unknown word and the end of a block end it.
struct ProseScanner {
  private let document: Document
  private let table: PhraseTable
  private let keepsSpans: Bool
  private var inlines: InlineScanner
  private var spans: [InlineSpan] = []
  private var matcher: PhraseMatcher
  var prose: Prose

  private var block = 0
  private var window = WordWindow()

  /// A scanner that keeps `Prose.spans` and `Prose.marks` if it `keepsSpans`.
  init(_ document: Document, _ table: PhraseTable, ruleCount: Int, keepsSpans: Bool = true) {
    self.document = document
    self.table = table
    self.keepsSpans = keepsSpans
    inlines = InlineScanner(document)
    matcher = PhraseMatcher(table)
    prose = Prose(ruleCount: ruleCount)
    // About as many as most plans have.
    if keepsSpans { prose.spans.reserveCapacity(document.blocks.count) }
  }

  /// Reads the blocks of a range. Linear in their prose.
  mutating func scan(_ blocks: Range<Int>) {
    matcher.begin()
    document.source.withBytes { bytes in
      KnownWords.withRoom { words in
        for index in blocks where document.blocks[index].hasInlines {
          block = index
          inlines.spans(of: index, into: &spans)
          words.addGap()
          for i in spans.indices { read(spans[i], bytes, &words) }
          match(&words, bytes)
        }
      }
    }
  }

  /// Looks for phrases among the words read so far.
  private mutating func match(_ words: inout KnownWords, _ bytes: ByteView) {
    matcher.match(words, in: block, bytes, into: &prose)
    words.removeAll()
  }

  private mutating func read(_ span: InlineSpan, _ bytes: ByteView, _ words: inout KnownWords) {
    if span.kind == .text { return readWords(span.range, bytes, &words) }
    if Self.isPassedOver(span.kind) { return }
    if span.kind != .entity { keep(span) }
    if span.kind != .comment { words.addGap() }
  }

  /// Whether a phrase may run over inlines of a kind, of which nothing is kept.
  private static func isPassedOver(_ kind: InlineSpan.Kind) -> Bool {
    switch kind {
    case .softBreak, .hardBreak, .emphasis, .strikethrough, .escape, .linkBracket: true
    case .text, .codeSpan, .linkTarget, .autolink, .html, .comment, .entity: false
    }
  }

  private mutating func keep(_ span: InlineSpan) {
    if keepsSpans { prose.spans.append(Prose.Span(inline: span, block: block)) }
  }

  private mutating func mark(_ offset: Int) {
    if keepsSpans { prose.marks.append(Prose.Mark(offset: offset, block: block)) }
  }

  /// About ten operations a byte: words are told apart 64 bytes at a time, and each is looked up once.
  private mutating func readWords(_ range: SourceRange, _ bytes: ByteView, _ words: inout KnownWords) {
    var i = range.start
    let end = range.end
    while i < end {
      let stop = min(window.endOfRun(from: i, bytes), end)
      let next = stop < end ? bytes[stop] : 0
      if stop > i {
        let start = i
        let isWhole = next == UInt8(ascii: " ") || !Self.continuesWord(next, at: stop, bytes)
        i = isWhole ? stop : endOfWord(from: stop, before: end, bytes)
        add(start, i, bytes, &words)
        // Nearly always another word comes behind a blank.
        if next == UInt8(ascii: " ") { i += 1 }
      } else if next == UInt8(ascii: " ") {
        i += 1
      } else if next < 0x80 {
        i = readMark(at: i, before: end, bytes, &words)
      } else {
        i = readForeign(at: i, before: end, bytes, &words)
      }
    }
  }

  /// Takes the word `start..<end` in.
  @inline(__always)
  private mutating func add(_ start: Int, _ end: Int, _ bytes: ByteView, _ words: inout KnownWords) {
    prose.language.words &+= 1
    words.add(table.find(WordKey(bytes, start, end)), start, end)
    if words.isFull { match(&words, bytes) }
  }

  /// Reads a byte outside ASCII, with which a word may begin; returns the offset behind.
  private mutating func readForeign(
    at start: Int, before end: Int, _ bytes: ByteView, _ words: inout KnownWords
  ) -> Int {
    let stop = endOfWord(from: start, before: end, bytes)
    if stop > start {
      add(start, stop, bytes, &words)
      return stop
    }
    // A dash, quote or the like.
    words.addGap()
    if isEllipsis(at: start, bytes) { mark(start) }
    return start + Self.length(ofScalar: bytes[start])
  }

  /// Reads an ASCII byte between words, and others like it; returns the offset behind.
  private mutating func readMark(
    at i: Int, before end: Int, _ bytes: ByteView, _ words: inout KnownWords
  ) -> Int {
    let byte = bytes[i]
    if byte == UInt8(ascii: "?") { return readQuestionMarks(at: i, before: end, bytes, &words) }
    if byte == UInt8(ascii: "\t") { return i + 1 }
    let beginsEllipsis = byte == UInt8(ascii: ".") && bytes[i + 1] == byte && bytes[i - 1] != byte
    if beginsEllipsis || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[") { mark(i) }
    // A phrase may hold a comma, a colon or a full stop as a word of its own; all others end it.
    words.add(table.find(mark: byte), i, i + 1)
    if words.isFull { match(&words, bytes) }
    return i + 1
  }

  private mutating func readQuestionMarks(
    at i: Int, before end: Int, _ bytes: ByteView, _ words: inout KnownWords
  ) -> Int {
    var behind = i
    while behind < end, bytes[behind] == UInt8(ascii: "?") { behind += 1 }
    words.add(behind - i < 3 ? 0 : table.find(Self.questionMarks), i, i + 3)
    if words.isFull { match(&words, bytes) }
    return behind
  }

  /// "???", all three of them.
  private static var questionMarks: WordKey { WordKey(0x3F3F3F, count: 3) }

  /// Where a word ends of which all bytes before `start` are read. Dots, slashes, hyphens and apostrophes between ASCII
  /// word bytes belong to it, so that "docs/todo.md", "TODO-12" and "don't" are one word each.
  private mutating func endOfWord(from start: Int, before end: Int, _ bytes: ByteView) -> Int {
    var i = start
    while i < end {
      let byte = bytes[i]
      if byte >= 0x80 {
        if isPunctuation(at: i, bytes) { return i }
        prose.language.foreignLetters += 1
        i += Self.length(ofScalar: byte)
      } else if Self.isJoiner(byte) {
        guard i + 1 < end, bytes[i + 1].isASCIIWord else { return i }
        i += 1
      }
      i = window.endOfRun(from: i, bytes)
      if !Self.continuesWord(bytes[i], at: i, bytes) { break }
    }
    return min(i, end)
  }

  /// Whether the byte at `i`, which is no ASCII letter or digit, may still be in the word before it.
  @inline(__always)
  private static func continuesWord(_ byte: UInt8, at i: Int, _ bytes: ByteView) -> Bool {
    byte >= 0x80 || isJoiner(byte) && bytes[i + 1].isASCIIWord
  }

  @inline(__always)
  private static func isJoiner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte &- UInt8(ascii: "-") < 3  // - . /
  }

  private func isEllipsis(at i: Int, _ bytes: ByteView) -> Bool {
    bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0xA6
  }

  /// Punctuation, symbols and blanks outside ASCII: U+0080–U+00BF, U+2000–U+2BFF, CJK punctuation, full-width forms and
  /// emoji.
  private func isPunctuation(at i: Int, _ bytes: ByteView) -> Bool {
    switch bytes[i] {
    case 0xC2: true
    case 0xE2: bytes[i + 1] < 0xB0
    case 0xE3: bytes[i + 1] == 0x80
    case 0xEF: bytes[i + 1] == 0xBC || bytes[i + 1] == 0xBD
    case 0xF0: bytes[i + 1] == 0x9F
    default: false
    }
  }

  private static func length(ofScalar byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
