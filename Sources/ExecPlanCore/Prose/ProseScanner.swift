import MarkdownTree

/// Reads a document's prose as words and finds the phrases of a table in it.
///
/// Prose is the text of paragraphs, headings and table cells outside code spans, link targets, autolinks, HTML and
/// comments. A phrase may run over a soft line break, through emphasis marks and link brackets; punctuation, an
/// unknown word and the end of a block end it.
struct ProseScanner {
  private let document: Document
  private let table: PhraseTable
  /// Hits of each rule, in the order of the text.
  private(set) var hits: [[PhraseHit]]
  private(set) var language = LanguageSample()

  /// Phrases begun and not yet ended: at most as many as the longest phrase has words.
  private var open: [(state: PhraseTable.State, start: Int)] = []
  private var stillOpen: [(state: PhraseTable.State, start: Int)] = []
  private var block = 0

  init(_ document: Document, _ table: PhraseTable, ruleCount: Int) {
    self.document = document
    self.table = table
    hits = Array(repeating: [], count: ruleCount)
  }

  /// Linear in the prose.
  mutating func scan() {
    var inlines = InlineScanner(document)
    var spans: [InlineSpan] = []
    document.source.withBytes { bytes in
      for index in document.blocks.indices {
        switch document.blocks[index].kind {
        case .paragraph, .heading, .tableCell: break
        default: continue
        }
        block = index
        inlines.spans(of: index, into: &spans)
        endPhrases()
        for span in spans { read(span, bytes) }
      }
    }
  }

  private mutating func read(_ span: InlineSpan, _ bytes: ByteView) {
    switch span.kind {
    case .text: readWords(span.range, bytes)
    case .emphasis, .strikethrough, .escape, .linkBracket, .comment, .softBreak, .hardBreak: break
    case .codeSpan, .linkTarget, .autolink, .html, .entity: endPhrases()
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
          i += length(ofScalarAt: i, bytes)
        } else {
          language.countWord()
          step(table.id(of: bytes, start..<i), start, i, bytes)
        }
      case .question:
        let start = i
        while i < end, bytes[i] == UInt8(ascii: "?") { i += 1 }
        if i - start >= 3 {
          step(table.id(of: bytes, start..<start + 3), start, i, bytes)
        } else {
          endPhrases()
        }
      case .joiner, .mark:
        // A phrase may hold a comma, a colon or a full stop as a word of its own; to all others they are the end.
        step(table.id(of: bytes, i..<i + 1), i, i + 1, bytes)
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
        language.countForeign()
        i += length(ofScalarAt: i, bytes)
      case .joiner:
        guard i > start, i + 1 < end, ByteClass.of(bytes[i + 1]) == .word else { return i }
        i += 1
      default: return i
      }
    }
    return min(i, end)
  }

  /// Punctuation, symbols and blanks outside ASCII: U+00A0–U+00BF, U+2000–U+206F, U+2190–U+2BFF, CJK punctuation and
  /// full-width forms.
  private func isPunctuation(at i: Int, _ bytes: ByteView) -> Bool {
    switch bytes[i] {
    case 0xC2: true
    case 0xE2: bytes[i + 1] != 0xB1 && bytes[i + 1] != 0xB2 && bytes[i + 1] != 0xB3 && bytes[i + 1] != 0xB4
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

  private mutating func endPhrases() {
    if !open.isEmpty { open.removeAll(keepingCapacity: true) }
  }

  private mutating func step(_ word: PhraseTable.WordID, _ start: Int, _ end: Int, _ bytes: ByteView) {
    guard word != 0 else { return endPhrases() }
    stillOpen.removeAll(keepingCapacity: true)
    for phrase in open {
      table.forEachNext(phrase.state, word) { advance(to: $0, from: phrase.start, end, bytes) }
    }
    table.forEachNext(PhraseTable.root, word) { advance(to: $0, from: start, end, bytes) }
    swap(&open, &stillOpen)
  }

  private mutating func advance(to state: PhraseTable.State, from start: Int, _ end: Int, _ bytes: ByteView) {
    stillOpen.append((state, start))
    guard let entry = table.end(of: state) else { return }
    let (rule, phrase) = (table.entries[entry].rule, table.entries[entry].phrase)
    if phrase.isUpperCase, (start..<end).contains(where: { bytes[$0].isLetter && !bytes[$0].isUpper }) {
      return
    }
    record(PhraseHit(entry: entry, range: SourceRange(start, end), block: block), rule: rule)
  }

  /// Keeps one of a rule's overlapping phrases: the longest of those that begin first.
  private mutating func record(_ hit: PhraseHit, rule: Int) {
    if let last = hits[rule].last, last.range.start < hit.range.start, last.range.end > hit.range.start {
      return
    }
    if let last = hits[rule].last, last.range.start == hit.range.start, last.range.end >= hit.range.end {
      return
    }
    while let last = hits[rule].last, last.range.start >= hit.range.start { hits[rule].removeLast() }
    hits[rule].append(hit)
  }
}

/// What a byte means to the word reader.
private enum ByteClass: UInt8 {
  case other, word, blank, joiner, mark, nonASCII, question

  private static let table: [ByteClass] = (0...255).map { byte in
    let byte = UInt8(byte)
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return .blank
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): return .joiner
    case UInt8(ascii: ","), UInt8(ascii: ":"): return .mark
    case UInt8(ascii: "?"): return .question
    case 0x80...: return .nonASCII
    default: return byte.isWord ? .word : .other
    }
  }

  static func of(_ byte: UInt8) -> ByteClass { table[Int(byte)] }
}
