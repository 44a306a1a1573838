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
  var prose: Prose

  /// The last word, if phrases begin with it, and where it begins. One word in four is such a word, and few of them are
  /// followed by a second one that fits; only those cost more than a look.
  private var first: PhraseTable.WordID = 0
  private var firstStart: UInt32 = 0
  /// Phrases of which two words or more are read: at most as many as there are phrases with a common beginning.
  private var open: [Open] = []
  private var stillOpen: [Open] = []
  private var block = 0
  private var window = WordWindow()

  private struct Open {
    let state: PhraseTable.State
    let start: UInt32
  }

  /// A scanner that keeps `Prose.spans` and `Prose.marks` if it `keepsSpans`.
  init(_ document: Document, _ table: PhraseTable, ruleCount: Int, keepsSpans: Bool = true) {
    self.document = document
    self.table = table
    self.keepsSpans = keepsSpans
    inlines = InlineScanner(document)
    prose = Prose(ruleCount: ruleCount)
  }

  /// Reads the blocks of a range. Linear in their prose.
  mutating func scan(_ blocks: Range<Int>) {
    document.source.withBytes { bytes in
      for index in blocks where document.blocks[index].hasInlines {
        block = index
        inlines.spans(of: index, into: &spans)
        endPhrases()
        for i in spans.indices { read(spans[i], bytes) }
      }
    }
  }

  private mutating func read(_ span: InlineSpan, _ bytes: ByteView) {
    // Nearly all are one of the first two.
    if span.kind == .text { return readWords(span.range, bytes) }
    if span.kind == .softBreak { return }
    switch span.kind {
    case .emphasis, .strikethrough, .escape, .linkBracket, .hardBreak, .text, .softBreak: break
    case .comment: keep(span)
    case .codeSpan, .linkTarget, .autolink, .html:
      keep(span)
      endPhrases()
    case .entity: endPhrases()
    }
  }

  private mutating func keep(_ span: InlineSpan) {
    if keepsSpans { prose.spans.append(Prose.Span(inline: span, block: block)) }
  }

  private mutating func mark(_ offset: Int) {
    if keepsSpans { prose.marks.append(Prose.Mark(offset: offset, block: block)) }
  }

  /// About ten operations a byte: words are told apart 64 bytes at a time, and each is looked up once.
  private mutating func readWords(_ range: SourceRange, _ bytes: ByteView) {
    var window = self.window
    defer { self.window = window }
    var i = range.start
    let end = range.end
    while i < end {
      let stop = min(window.endOfRun(from: i, bytes), end)
      let next = stop < end ? bytes[stop] : 0
      if stop > i {
        if next == UInt8(ascii: " ") {
          stepWord(i, stop, bytes)
          // Nearly always another word comes behind it.
          i = stop + 1
        } else if Self.continuesWord(next, at: stop, bytes) {
          let start = i
          i = endOfWord(from: stop, before: end, bytes)
          stepWord(start, i, bytes)
        } else {
          stepWord(i, stop, bytes)
          i = stop
        }
      } else if next == UInt8(ascii: " ") {
        i += 1
      } else {
        i = next < 0x80 ? readMark(at: i, before: end, bytes) : readForeign(at: i, before: end, bytes)
      }
    }
  }

  /// Reads a byte outside ASCII, with which a word may begin; returns the offset behind.
  private mutating func readForeign(at start: Int, before end: Int, _ bytes: ByteView) -> Int {
    let stop = endOfWord(from: start, before: end, bytes)
    if stop > start {
      stepWord(start, stop, bytes)
      return stop
    }
    // A dash, quote or the like.
    endPhrases()
    if isEllipsis(at: start, bytes) { mark(start) }
    return start + Self.length(ofScalar: bytes[start])
  }

  /// Reads an ASCII byte between words, and others like it; returns the offset behind.
  private mutating func readMark(at i: Int, before end: Int, _ bytes: ByteView) -> Int {
    let byte = bytes[i]
    if byte == UInt8(ascii: "?") { return readQuestionMarks(at: i, before: end, bytes) }
    let beginsEllipsis = byte == UInt8(ascii: ".") && bytes[i + 1] == byte && bytes[i - 1] != byte
    if beginsEllipsis || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[") { mark(i) }
    // A phrase may hold a comma, a colon or a full stop as a word of its own; to all others they are the end.
    let word = table.find(mark: byte)
    if word != 0 {
      step(word, table.traits(of: word), i, i + 1, bytes)
    } else if byte != UInt8(ascii: "\t") {
      endPhrases()
    }
    return i + 1
  }

  private mutating func readQuestionMarks(at i: Int, before end: Int, _ bytes: ByteView) -> Int {
    var behind = i
    while behind < end, bytes[behind] == UInt8(ascii: "?") { behind += 1 }
    if behind - i < 3 {
      endPhrases()
    } else {
      let word = table.find(Self.questionMarks)
      step(word, table.traits(of: word), i, i + 3, bytes)
    }
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
      while bytes[i].isASCIIWord { i += 1 }
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

  @inline(__always)
  private mutating func endPhrases() {
    first = 0
    if !open.isEmpty { open.removeAll(keepingCapacity: true) }
  }

  /// Takes the word `start..<end` in. More than every second one is unknown, and goes the same way as the others.
  @inline(__always)
  private mutating func stepWord(_ start: Int, _ end: Int, _ bytes: ByteView) {
    let word = table.find(WordKey(bytes, start, end))
    let traits = table.traits(of: word)
    prose.language.words &+= 1
    prose.language.englishWords &+= traits.contains(.english) ? 1 : 0
    prose.language.foreignWords &+= traits.contains(.foreign) ? 1 : 0
    step(word, traits, start, end, bytes)
  }

  /// Takes in a word that the table has, or 0 for any other.
  @inline(__always)
  private mutating func step(
    _ word: PhraseTable.WordID, _ traits: PhraseTable.Traits, _ start: Int, _ end: Int, _ bytes: ByteView
  ) {
    if table.mayFollow(first, word) { openPhrases() }
    if !open.isEmpty { advance(word, end, bytes) }
    first = traits.contains(.beginsPhrase) ? word : 0
    firstStart = UInt32(truncatingIfNeeded: start)
    if traits.contains(.isPhrase) { recordWord(word, start, end, bytes) }
  }

  /// Opens the phrases that begin with `first`.
  private mutating func openPhrases() {
    var way = table.ways(from: PhraseTable.root, first)
    while let state = table.nextState(after: first, &way) {
      open.append(Open(state: state, start: firstStart))
    }
  }

  /// Moves the open phrases on by a word.
  private mutating func advance(_ word: PhraseTable.WordID, _ end: Int, _ bytes: ByteView) {
    stillOpen.removeAll(keepingCapacity: true)
    for phrase in open {
      var way = table.ways(from: phrase.state, word)
      while let state = table.nextState(after: word, &way) {
        stillOpen.append(Open(state: state, start: phrase.start))
        record(endingIn: state, Int(phrase.start), end, bytes)
      }
    }
    swap(&open, &stillOpen)
  }

  /// Records the phrases that are one word.
  private mutating func recordWord(
    _ word: PhraseTable.WordID, _ start: Int, _ end: Int, _ bytes: ByteView
  ) {
    var way = table.ways(from: PhraseTable.root, word)
    while let state = table.nextState(after: word, &way) { record(endingIn: state, start, end, bytes) }
  }

  private mutating func record(
    endingIn state: PhraseTable.State, _ start: Int, _ end: Int, _ bytes: ByteView
  ) {
    var ending = table.endings(in: state)
    while let phrase = table.nextPhrase(&ending) { record(phrase, start, end, bytes) }
  }

  /// Keeps one of a rule's overlapping phrases: the longest of those that begin first.
  private mutating func record(_ phrase: Int, _ start: Int, _ end: Int, _ bytes: ByteView) {
    let rule = table.rule(ofPhrase: phrase)
    if table.phrases[phrase].isUpperCase,
      (start..<end).contains(where: { bytes[$0].isLetter && !bytes[$0].isUpper })
    {
      return
    }
    if let last = prose.hits[rule].last {
      if last.range.start < start, last.range.end > start { return }
      if last.range.start == start, last.range.end >= end { return }
    }
    while let last = prose.hits[rule].last, last.range.start >= start { prose.hits[rule].removeLast() }
    prose.hits[rule].append(PhraseHit(phrase: phrase, range: SourceRange(start, end), block: block))
  }
}
