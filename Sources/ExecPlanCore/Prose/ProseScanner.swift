import MarkdownTree

/// Reads a document's prose and finds the phrases of an automaton in it, in one pass.
///
/// Prose is the text of paragraphs, headings and table cells outside code spans, link targets, autolinks,
/// HTML and comments. A phrase may cross a soft line break, emphasis marks and link brackets. Other
/// punctuation, an unknown word and the end of a block end the phrase.
///
///     "… the callers as\nneeded, and …"   the bytes of a text
///        │
///        │ WordWindow           64 bytes as bits: where words and marks begin and end
///        ▼
///     the · callers · as · needed · , · and
///        │
///        │ PhraseBloomFilter    rejects words that neither are a phrase nor continue one: nearly all
///        ▼
///     needed, after as
///        │
///        │ WordTable            a word as a number, 0 if it occurs in no phrase
///        ▼
///     PhraseMatcher             moves the open phrases through the states of the PhraseAutomaton
///        │
///        ▼
///     Prose.matches             "as\nneeded" for the rule that lists "as needed"
///
/// The filter looks at one word and the followers of the previous one, so it passes the second word of a
/// phrase. The matcher then opens the phrases that the first word begins. PhraseCompiler builds the automaton
/// and the filter.
struct ProseScanner: ~Copyable {
  private let document: Document
  private let automaton: PhraseAutomaton
  private let keepsSpans: Bool
  private let hasQuotes: Bool
  private var inlines: DocumentInlines
  private var spans = UniqueArray<InlineSpan>(capacity: 64)
  private var matcher: PhraseMatcher
  var prose: Prose

  private var block = 0
  private var window = WordWindow()

  /// - Parameter keepsSpans: Whether to keep `Prose.spans` and `Prose.marks`.
  init(_ document: Document, _ automaton: PhraseAutomaton, ruleCount: Int, keepsSpans: Bool = true) {
    self.document = document
    self.automaton = automaton
    self.keepsSpans = keepsSpans
    hasQuotes = document.has(.blockQuote)
    inlines = DocumentInlines(document)
    matcher = PhraseMatcher(automaton)
    prose = Prose(ruleCount: ruleCount)
    // Enough for most plans.
    if keepsSpans { prose.spans.reserveCapacity(document.blocks.count) }
  }

  /// Reads all prose of a document.
  static func read(_ document: Document, _ automaton: PhraseAutomaton, ruleCount: Int) -> Prose {
    var scanner = ProseScanner(document, automaton, ruleCount: ruleCount)
    scanner.scan(document.blocks.indices)
    if scanner.prose.language.mayBeForeign {
      var english = ProseScanner(document, commonEnglish, ruleCount: 0, keepsSpans: false)
      english.scan(document.blocks.indices)
      scanner.prose.language.englishWords = english.prose.language.countedWords
    }
    return scanner.prose
  }

  private static let commonEnglish = {
    var compiler = PhraseCompiler(count: 1)
    compiler.addCounted(LanguageSample.commonEnglish)
    return compiler.automaton()
  }()

  /// Reads the prose of some blocks. Linear in its length.
  mutating func scan(_ blocks: Range<Int>) {
    let automaton = automaton
    document.source.withBytes { bytes in
      for index in blocks where document.blocks[index].hasInlines {
        block = index
        inlines.parse(index, into: &spans)
        matcher.addGap()
        read(bytes, automaton.filter)
      }
    }
  }

  /// Reads the spans of the current block.
  private mutating func read(_ bytes: ByteView, _ filter: borrowing PhraseBloomFilter) {
    // Adjacent lines are read as one text, which any span but a line break ends.
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
        readOther(span)
      }
    }
    if start < end { readWords(SourceRange(start, end), bytes, filter) }
  }

  /// Reads a span that is not text.
  private mutating func readOther(_ span: InlineSpan) {
    switch span.kind {
    case .text, .softBreak, .hardBreak, .emphasis, .strikethrough, .escape, .linkBracket: break
    case .comment: keep(span)
    case .entity: matcher.addGap()
    case .codeSpan, .linkTarget, .autolink, .html:
      keep(span)
      matcher.addGap()
    }
  }

  /// Whether a span is only a line break and spaces. In a block quote, it may contain a `>`.
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

  /// Costs about ten operations per byte, or a hundred for a byte that needs a closer look.
  private mutating func readWords(
    _ range: SourceRange, _ bytes: ByteView, _ filter: borrowing PhraseBloomFilter
  ) {
    var i = range.start
    let end = range.end
    // Moving the window to the start of the text, and then to the start of each rest, saves views.
    if end > window.end { window.move(to: i, bytes) }
    while i < end {
      let view = window.view(from: i, before: end, bytes)
      i = readPlainWords(view, bytes, filter)
      if view.continues, i > window.start {
        window.move(to: i, bytes)
      } else if i < end {
        i = readToken(at: i, before: end, bytes)
      }
    }
  }

  /// Reads the words and marks of a view. Returns the offset of the rest, which needs a closer look.
  ///
  /// The filter is a parameter so that its address is loaded once, not for each word.
  @inline(__always)
  private mutating func readPlainWords(
    _ view: WordWindow.View, _ bytes: ByteView, _ filter: borrowing PhraseBloomFilter
  ) -> Int {
    var words = view.words
    while !words.isEmpty {
      skip(&words, from: view.start, bytes, filter)
      if !words.isEmpty { readFirst(of: &words, from: view.start, bytes, filter) }
    }
    prose.language.words &+= view.wordCount
    return view.rest
  }

  /// Skips words and marks up to one that passes the filter, about twenty operations each. Skips none near
  /// the end of the source.
  @inline(__always)
  private mutating func skip(
    _ words: inout WordWindow.Words, from start: Int, _ bytes: ByteView, _ filter: borrowing PhraseBloomFilter
  ) {
    guard let source = bytes.unchecked(at: start) else { return }
    let all = words
    var followers = matcher.previous.followers
    while !words.isEmpty {
      let slot = filter.slot(ofHead: source.eightBytes(at: words.first), count: words.firstCount)
      if filter.mayContain(slot, after: followers) { break }
      followers = filter.followers(of: slot)
      words.removeFirst()
    }
    if let last = all.last(before: words) {
      matcher.previous = ProseWord(
        start: start &+ last.lowerBound, end: start &+ last.upperBound, followers: followers)
    }
  }

  /// Reads the first of `words`, which includes marks.
  private mutating func readFirst(
    of words: inout WordWindow.Words, from start: Int, _ bytes: ByteView,
    _ filter: borrowing PhraseBloomFilter
  ) {
    let first = start &+ words.first
    let slot = filter.slot(ofHead: bytes.eightBytes(at: first), count: words.firstCount)
    matcher.previous = read(
      first, first &+ words.firstCount, at: slot, after: matcher.previous, bytes, filter)
    words.removeFirst()
  }

  /// Reads the word or mark at `start`, byte by byte. Returns its end.
  private mutating func readToken(at start: Int, before end: Int, _ bytes: ByteView) -> Int {
    let byte = bytes[start]
    if byte < 0x80, !byte.isASCIIWord { return readMark(at: start, before: end, bytes) }
    let stop = bytes.endOfWord(from: start, before: end)
    if stop > start {
      prose.language.words &+= 1
      for i in start..<stop where bytes[i] >= 0xC0 { prose.language.foreignLetters += 1 }
      addToken(start, stop, bytes)
      return stop
    }
    // A dash, a quotation mark or other punctuation outside ASCII.
    matcher.addGap()
    if isEllipsis(at: start, bytes) { mark(start) }
    return start + bytes.scalarLength(byFirstByteAt: start)
  }

  /// Reads an ASCII byte between words or a run of question marks. Returns the end.
  private mutating func readMark(at i: Int, before end: Int, _ bytes: ByteView) -> Int {
    let byte = bytes[i]
    if byte == "?" { return readQuestionMarks(at: i, before: end, bytes) }
    let beginsEllipsis = byte == "." && bytes[i + 1] == byte && bytes[i - 1] != byte
    if beginsEllipsis || byte == "<" || byte == "[" { mark(i) }
    // Phrases contain a few marks as words; all others end a phrase because they are not in the vocabulary.
    // Control bytes must not be looked up: word keys turn them into marks and letters.
    if byte < UInt8(ascii: " ") || byte == 0x7F {
      matcher.addGap()
    } else {
      addToken(i, i + 1, bytes)
    }
    return i + 1
  }

  /// Reads a run of question marks. Three or more are the word "???".
  private mutating func readQuestionMarks(at start: Int, before end: Int, _ bytes: ByteView) -> Int {
    var i = start
    while i < end, bytes[i] == "?" { i += 1 }
    if i - start >= 3 { addToken(start, start + 3, bytes) } else { matcher.addGap() }
    return i
  }

  /// Reads a word or a mark of any length.
  private mutating func addToken(_ start: Int, _ end: Int, _ bytes: ByteView) {
    let automaton = automaton
    let slot = automaton.filter.slot(ofHead: bytes.eightBytes(at: start), count: min(end - start, 8))
    matcher.previous = read(start, end, at: slot, after: matcher.previous, bytes, automaton.filter)
  }

  /// Passes a word through the filter and, if it passes, to the matcher. Returns the word with its followers.
  @inline(__always)
  private mutating func read(
    _ start: Int, _ end: Int, at slot: PhraseBloomFilter.Slot, after previous: ProseWord, _ bytes: ByteView,
    _ filter: borrowing PhraseBloomFilter
  ) -> ProseWord {
    let word = ProseWord(start: start, end: end, followers: filter.followers(of: slot))
    guard filter.mayContain(slot, after: previous.followers) else { return word }
    return matcher.read(word, at: slot, after: previous, in: block, bytes, into: &prose)
  }

  private func isEllipsis(at i: Int, _ bytes: ByteView) -> Bool {
    bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0xA6
  }
}
