import MarkdownTree

/// Reads a document's prose as words and finds the phrases of a table in it.
///
/// Prose is the text of paragraphs, headings and table cells outside code spans, link targets, autolinks, HTML and
/// comments. A phrase may run over a soft line break, through emphasis marks and link brackets; punctuation, an
/// unknown word and the end of a block end it.
struct ProseScanner: ~Copyable {
  private let document: Document
  private let table: PhraseAutomaton
  private let keepsSpans: Bool
  private let hasQuotes: Bool
  private var inlines: DocumentInlines
  private var spans = UniqueArray<InlineSpan>(capacity: 64)
  private var matcher: PhraseMatcher
  var prose: Prose

  private var block = 0
  private var window = WordWindow()

  /// A scanner that keeps `Prose.spans` and `Prose.marks` if it `keepsSpans`.
  init(_ document: Document, _ table: PhraseAutomaton, ruleCount: Int, keepsSpans: Bool = true) {
    self.document = document
    self.table = table
    self.keepsSpans = keepsSpans
    hasQuotes = document.has(.blockQuote)
    inlines = DocumentInlines(document)
    matcher = PhraseMatcher(table)
    prose = Prose(ruleCount: ruleCount)
    // About as many as most plans have.
    if keepsSpans { prose.spans.reserveCapacity(document.blocks.count) }
  }

  /// What all of a document's prose holds.
  static func read(_ document: Document, _ table: PhraseAutomaton, ruleCount: Int) -> Prose {
    var scanner = ProseScanner(document, table, ruleCount: ruleCount)
    scanner.scan(document.blocks.indices)
    scanner.prose.language.completeCount(in: document)
    return scanner.prose
  }

  /// Reads the blocks of a range. Linear in their prose.
  mutating func scan(_ blocks: Range<Int>) {
    let table = table
    document.source.withBytes { bytes in
      for index in blocks where document.blocks[index].hasInlines {
        block = index
        inlines.parse(index, into: &spans)
        matcher.addGap()
        read(bytes, table.filter)
      }
    }
  }

  /// Reads the spans of the block.
  private mutating func read(_ bytes: ByteView, _ filter: borrowing PhraseBloomFilter) {
    // The lines of a paragraph are read at once: a text waits until something else than a line break follows.
    var start = 0
    var end = 0
    for index in 0..<spans.count {
      let span = spans[index]
      if span.kind == .text {
        if start == end { start = span.range.start }
        end = span.range.end
      } else if !isBlank(span, bytes) {
        if start < end { readWords(SourceRange(start, end), bytes, filter) }
        start = end
        pass(span)
      }
    }
    if start < end { readWords(SourceRange(start, end), bytes, filter) }
  }

  private mutating func pass(_ span: InlineSpan) {
    if Self.isPassedOver(span.kind) { return }
    if span.kind != .entity { keep(span) }
    if span.kind != .comment { matcher.addGap() }
  }

  /// Whether a phrase may run over inlines of a kind, of which nothing is kept.
  private static func isPassedOver(_ kind: InlineSpan.Kind) -> Bool {
    switch kind {
    case .softBreak, .hardBreak, .emphasis, .strikethrough, .escape, .linkBracket: true
    case .text, .codeSpan, .linkTarget, .autolink, .html, .comment, .entity: false
    }
  }

  /// Whether a span is a line break with nothing but blanks around it; there may be the marks of a quotation.
  private func isBlank(_ span: InlineSpan, _ bytes: ByteView) -> Bool {
    span.kind == .softBreak
      && (!hasQuotes || (span.range.start..<span.range.end).allSatisfy { bytes[$0] != ">" })
  }

  private mutating func keep(_ span: InlineSpan) {
    if keepsSpans { prose.spans.append(Prose.Span(inline: span, block: block)) }
  }

  private mutating func mark(_ offset: Int) {
    if keepsSpans { prose.marks.append(Prose.Mark(offset: offset, block: block)) }
  }

  /// About ten operations a byte of prose: words are told apart 64 bytes at a time, and each is looked at once. A
  /// byte that bits do not tell costs a hundred.
  private mutating func readWords(
    _ range: SourceRange, _ bytes: ByteView, _ filter: borrowing PhraseBloomFilter
  ) {
    var i = range.start
    let end = range.end
    // A text that the window does not show whole is seen in fewer views from its beginning, and so is the rest of one.
    if end > window.end { window.move(to: i, bytes) }
    while i < end {
      let view = window.view(from: i, before: end, bytes)
      i = readPlainWords(view, bytes, filter)
      if view.goesOn, i > window.start {
        window.move(to: i, bytes)
      } else if i < end {
        i = readToken(at: i, before: end, bytes)
      }
    }
  }

  /// Takes in the words and marks that a view tells of; returns where the rest begins.
  ///
  /// The filter is handed over, for what the table holds is read anew for each word.
  @inline(__always)
  private mutating func readPlainWords(
    _ view: WordWindow.View, _ bytes: ByteView, _ filter: borrowing PhraseBloomFilter
  ) -> Int {
    var words = view.words
    while !words.isEmpty {
      passOver(&words, from: view.start, bytes, filter)
      if !words.isEmpty { readFirst(of: &words, from: view.start, bytes, filter) }
    }
    prose.language.words &+= view.wordCount
    return view.rest
  }

  /// Passes over words and marks up to one that may matter; over none near the end of the text.
  ///
  /// About twenty operations each.
  @inline(__always)
  private mutating func passOver(
    _ words: inout WordWindow.Words, from start: Int, _ bytes: ByteView, _ filter: borrowing PhraseBloomFilter
  ) {
    guard let stretch = bytes.unchecked(at: start) else { return }
    let all = words
    var followers = matcher.previous.followers
    while !words.isEmpty {
      let place = filter.place(ofHead: stretch.eightBytes(at: words.first), count: words.firstCount)
      if filter.mayHold(place, behind: followers) { break }
      followers = filter.followers(of: place)
      words.removeFirst()
    }
    if let last = all.last(before: words) {
      matcher.previous = ProseWord(
        start: start &+ last.lowerBound, end: start &+ last.upperBound, followers: followers)
    }
  }

  /// Takes the first of some words and marks in.
  private mutating func readFirst(
    of words: inout WordWindow.Words, from start: Int, _ bytes: ByteView,
    _ filter: borrowing PhraseBloomFilter
  ) {
    let first = start &+ words.first
    let place = filter.place(ofHead: bytes.eightBytes(at: first), count: words.firstCount)
    matcher.previous = read(
      first, first &+ words.firstCount, at: place, after: matcher.previous, bytes, filter)
    words.removeFirst()
  }

  /// Reads what bits do not tell: one word or mark; returns the offset behind.
  private mutating func readToken(
    at start: Int, before end: Int, _ bytes: ByteView
  ) -> Int {
    let byte = bytes[start]
    if byte >= 0x80 { return readForeign(at: start, before: end, bytes) }
    if !byte.isASCIIWord { return readMark(at: start, before: end, bytes) }
    let stop = endOfWord(from: start, before: end, bytes)
    add(start, stop, bytes)
    return stop
  }

  /// Takes the word `start..<end` in.
  private mutating func add(_ start: Int, _ end: Int, _ bytes: ByteView) {
    prose.language.words &+= 1
    addToken(start, end, bytes)
  }

  /// Takes a word or a mark in, of any length.
  private mutating func addToken(_ start: Int, _ end: Int, _ bytes: ByteView) {
    let table = table
    let place = table.filter.place(ofHead: bytes.eightBytes(at: start), count: min(end - start, 8))
    matcher.previous = read(start, end, at: place, after: matcher.previous, bytes, table.filter)
  }

  /// Reads a word, closely if it may matter. Returns it, with what is known of it then.
  @inline(__always)
  private mutating func read(
    _ start: Int, _ end: Int, at place: PhraseBloomFilter.Place, after previous: ProseWord, _ bytes: ByteView,
    _ filter: borrowing PhraseBloomFilter
  ) -> ProseWord {
    let word = ProseWord(start: start, end: end, followers: filter.followers(of: place))
    guard filter.mayHold(place, behind: previous.followers) else { return word }
    return matcher.read(word, at: place, after: previous, in: block, bytes, into: &prose)
  }

  /// Reads a byte outside ASCII, with which a word may begin; returns the offset behind.
  private mutating func readForeign(
    at start: Int, before end: Int, _ bytes: ByteView
  ) -> Int {
    let stop = endOfWord(from: start, before: end, bytes)
    if stop > start {
      add(start, stop, bytes)
      return stop
    }
    // A dash, quote or the like.
    matcher.addGap()
    if isEllipsis(at: start, bytes) { mark(start) }
    return start + Self.length(ofScalar: bytes[start])
  }

  /// Reads an ASCII byte between words, and others like it; returns the offset behind.
  private mutating func readMark(
    at i: Int, before end: Int, _ bytes: ByteView
  ) -> Int {
    let byte = bytes[i]
    if byte == "?" { return readQuestionMarks(at: i, before: end, bytes) }
    let beginsEllipsis = byte == "." && bytes[i + 1] == byte && bytes[i - 1] != byte
    if beginsEllipsis || byte == "<" || byte == "[" { mark(i) }
    // A phrase may hold a comma, a colon or a full stop as a word of its own; the vocabulary has no others, so they end
    // it. In the form in which words are compared, control bytes would be marks and letters.
    if byte < UInt8(ascii: " ") || byte == 0x7F {
      matcher.addGap()
    } else {
      addToken(i, i + 1, bytes)
    }
    return i + 1
  }

  private mutating func readQuestionMarks(
    at i: Int, before end: Int, _ bytes: ByteView
  ) -> Int {
    var behind = i
    while behind < end, bytes[behind] == "?" { behind += 1 }
    if behind - i < 3 {
      matcher.addGap()
    } else {
      // "???", all three of them.
      addToken(i, i + 3, bytes)
    }
    return behind
  }

  /// Where the word ends that begins at `start`. Dots, slashes, hyphens and apostrophes between ASCII word bytes belong to
  /// it, so that "docs/todo.md", "TODO-12" and "don't" are one word each.
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
      while i < end, bytes[i].isASCIIWord { i += 1 }
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
    byte == "'" || byte &- UInt8(ascii: "-") < 3  // - . /
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
