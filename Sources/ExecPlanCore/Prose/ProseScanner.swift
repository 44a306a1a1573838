import MarkdownTree

/// Reads a document's prose as words and finds the phrases of a table in it.
///
/// Prose is the text of paragraphs, headings and table cells outside code spans, link targets, autolinks, HTML and
/// comments. A phrase may run over a soft line break, through emphasis marks and link brackets; punctuation, an
/// unknown word and the end of a block end it.
struct ProseScanner {
  private let document: Document
  private let table: PhraseTable
  private(set) var prose: Prose

  /// Phrases begun and not yet ended: at most as many as there are phrases with a common beginning.
  private var open: [Open] = []
  private var stillOpen: [Open] = []
  private var block = 0

  private struct Open {
    let state: PhraseTable.State
    let start: UInt32
  }

  init(_ document: Document, _ table: PhraseTable, ruleCount: Int) {
    self.document = document
    self.table = table
    prose = Prose(ruleCount: ruleCount)
  }

  /// Reads the blocks of a range. Linear in their prose.
  mutating func scan(_ blocks: Range<Int>) {
    var inlines = InlineScanner(document)
    var spans: [InlineSpan] = []
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
    switch span.kind {
    case .text: readWords(span.range, bytes)
    case .emphasis, .strikethrough, .escape, .linkBracket, .softBreak, .hardBreak: break
    case .comment: prose.spans.append(Prose.Span(inline: span, block: block))
    case .codeSpan, .linkTarget, .autolink, .html:
      prose.spans.append(Prose.Span(inline: span, block: block))
      endPhrases()
    case .entity: endPhrases()
    }
  }

  /// About two operations a byte: a class look-up for each, a hash only for words that may stand in a phrase.
  private mutating func readWords(_ range: SourceRange, _ bytes: ByteView) {
    var i = range.start
    let end = range.end
    while i < end {
      switch ByteClass.of(bytes[i]) {
      case .blank: i += 1
      case .word, .nonASCII:
        let start = i
        i = endOfWord(from: i, before: end, bytes)
        if i == start {  // A dash, quote or the like outside ASCII.
          endPhrases()
          if isEllipsis(at: i, bytes) { prose.marks.append(Prose.Mark(offset: i, block: block)) }
          i += length(ofScalarAt: i, bytes)
        } else {
          prose.language.countWord(bytes, start, i)
          step(start, i, bytes)
        }
      case .question:
        let start = i
        while i < end, bytes[i] == UInt8(ascii: "?") { i += 1 }
        if i - start >= 3 { step(start, start + 3, bytes) } else { endPhrases() }
      case .joiner, .mark:
        if bytes[i] == UInt8(ascii: "."), bytes[i + 1] == UInt8(ascii: "."), bytes[i - 1] != UInt8(ascii: ".")
        {
          prose.marks.append(Prose.Mark(offset: i, block: block))
        }
        // A phrase may hold a comma, a colon or a full stop as a word of its own; to all others they are the end.
        step(i, i + 1, bytes)
        i += 1
      case .bracket:
        prose.marks.append(Prose.Mark(offset: i, block: block))
        endPhrases()
        i += 1
      case .other:
        endPhrases()
        i += 1
      }
    }
  }

  /// Where the word that begins at `start` ends. Dots, slashes, hyphens and apostrophes between word bytes belong to
  /// it, so that "docs/todo.md", "TODO-12" and "don't" are one word each.
  private mutating func endOfWord(from start: Int, before end: Int, _ bytes: ByteView) -> Int {
    var i = start
    while i < end {
      switch ByteClass.of(bytes[i]) {
      case .word: i += 1
      case .nonASCII:
        if isPunctuation(at: i, bytes) { return i }
        prose.language.countForeign()
        i += length(ofScalarAt: i, bytes)
      case .joiner:
        guard i > start, i + 1 < end, ByteClass.of(bytes[i + 1]) == .word else { return i }
        i += 1
      default: return i
      }
    }
    return min(i, end)
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

  private func length(ofScalarAt i: Int, _ bytes: ByteView) -> Int {
    switch bytes[i] {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  @inline(__always)
  private mutating func endPhrases() {
    if !open.isEmpty { open.removeAll(keepingCapacity: true) }
  }

  /// Takes the word `start..<end` in. Most words begin no phrase and continue none, which their first letter and
  /// length tell.
  private mutating func step(_ start: Int, _ end: Int, _ bytes: ByteView) {
    if open.isEmpty {
      guard table.mayBegin(bytes[start], length: end - start) else { return }
    }
    let word = table.id(of: bytes, start..<end)
    guard word != 0 else { return endPhrases() }
    stillOpen.removeAll(keepingCapacity: true)
    for i in open.indices {
      advance(open[i].state, word, from: open[i].start, end, bytes)
    }
    advance(PhraseTable.root, word, from: UInt32(truncatingIfNeeded: start), end, bytes)
    swap(&open, &stillOpen)
  }

  private mutating func advance(
    _ state: PhraseTable.State, _ word: PhraseTable.WordID, from start: UInt32, _ end: Int, _ bytes: ByteView
  ) {
    var slot = table.firstSlot(state, word)
    while let next = table.next(state, word, &slot) {
      stillOpen.append(Open(state: next, start: start))
      if let entry = table.end(of: next) { record(entry, Int(start), end, bytes) }
    }
  }

  /// Keeps one of a rule's overlapping phrases: the longest of those that begin first.
  private mutating func record(_ entry: Int, _ start: Int, _ end: Int, _ bytes: ByteView) {
    let rule = table.entries[entry].rule
    if table.entries[entry].phrase.isUpperCase,
      (start..<end).contains(where: { bytes[$0].isLetter && !bytes[$0].isUpper })
    {
      return
    }
    if let last = prose.hits[rule].last {
      if last.range.start < start, last.range.end > start { return }
      if last.range.start == start, last.range.end >= end { return }
    }
    while let last = prose.hits[rule].last, last.range.start >= start { prose.hits[rule].removeLast() }
    prose.hits[rule].append(PhraseHit(entry: entry, range: SourceRange(start, end), block: block))
  }
}

/// What a byte means to the word reader.
private enum ByteClass: UInt8 {
  case other, word, blank, joiner, mark, nonASCII, question, bracket

  private static let table: [ByteClass] = (0...255).map { byte in
    let byte = UInt8(byte)
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return .blank
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): return .joiner
    case UInt8(ascii: ","), UInt8(ascii: ":"): return .mark
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "<"), UInt8(ascii: "["): return .bracket
    case 0x80...: return .nonASCII
    default: return byte.isWord ? .word : .other
    }
  }

  @inline(__always)
  static func of(_ byte: UInt8) -> ByteClass { table[Int(byte)] }
}
