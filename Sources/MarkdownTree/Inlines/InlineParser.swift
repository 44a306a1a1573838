/// Turns the text of one leaf block into spans, in one pass and some looking ahead.
///
/// Whatever looks ahead in vain remembers that, so that no byte is looked at more than a fixed number of
/// times. Brackets and delimiter runs become text spans first and change their kind when they turn out to
/// be markup.
///
/// A parser is used for one block after the other and keeps its storage.
struct InlineParser: ~Copyable {
  let labels: LabelTable
  /// Whether struck-out text and bare URLs are recognised.
  let hasGitHubInlines: Bool
  /// The result: spans in source order.
  var spans = UniqueArray<InlineSpan>(capacity: 1)

  /// Where bytes stand that may mean something.
  private var specials = SpecialByteBitmap()
  /// Where the text starts that is not in a span yet; on the reader's line.
  var textStart = 0
  /// Brackets that may still open a link or image, from the outside in.
  var brackets: [Bracket] = []
  /// Number of outer brackets that cannot become links, because a link is inside of them.
  var linklessBrackets = 0
  /// Runs of `*`, `_` and `~` that may open or close something and are not paired yet.
  var delimiters: [Delimiter] = []
  /// Whether there may be empty spans, text in more than one span, or something to forget at the block's end.
  var isUntidy = false
  /// Kinds of raw HTML for which no end follows.
  var unclosedHTML: RawHTMLKinds = []
  /// Offset of the last backtick run of each length; empty until a search for one fails.
  var lastBackticks: [Int] = []
  /// Work space of `pairDelimiters`.
  var openers: [Int] = []
  /// Work space for a normalised label.
  var label: [UInt8] = []

  init(_ labels: LabelTable, _ options: ParseOptions) {
    self.labels = labels
    hasGitHubInlines = options.contains(.gitHubInlines)
  }

  /// Appends the spans of the text that `reader` is at the start of.
  @inline(__always)
  mutating func parse(_ reader: inout ContentReader) {
    let bytes = reader.bytes
    specials.cover(from: reader.offset, to: reader.endOfText) { bytes.specialBits(at: $0) }
    textStart = reader.offset
    reader.offset = specials.first(from: reader.offset, limit: reader.end)
    // Many blocks are a line of nothing but text.
    if !reader.isAtEnd { parseMarkup(&reader) }
    flushText(to: reader.offset)
    if isUntidy { tidy() }
  }

  /// Goes on from a special byte or the end of a line to the end of the text. Apart, so that plain text need not set up
  /// what this takes.
  @inline(never)
  private mutating func parseMarkup(_ reader: inout ContentReader) {
    repeat {
      if reader.isAtLineEnd {
        breakLine(from: reader.offset, isHard: reader.endsWithTwoSpaces, &reader)
      } else if reader.byte == "`" {
        // By far the most frequent of them.
        parseCodeSpan(&reader)
      } else {
        parseSpecialByte(&reader)
      }
      reader.offset = specials.first(from: reader.offset, limit: reader.end)
    } while !reader.isAtEnd
  }

  /// Brings the spans into their final form, and forgets what is known about this block only.
  @inline(never)
  private mutating func tidy() {
    pairDelimiters(from: 0)
    joinText()
    forget()
  }

  /// Forgets what is known about this block only.
  private mutating func forget() {
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    linklessBrackets = 0
    isUntidy = false
    unclosedHTML = []
    if !lastBackticks.isEmpty { lastBackticks.removeAll(keepingCapacity: true) }
  }

  /// Handles a byte of `specials` that is no backtick, and at least moves past it.
  private mutating func parseSpecialByte(_ reader: inout ContentReader) {
    switch reader.byte {
    case "*", "_":
      parseDelimiterRun(&reader)
    case "[":
      openBracket(&reader)
    case "]":
      closeBracket(&reader)
    case "<":
      parseAngleBracket(&reader)
    case "\\":
      parseBackslash(&reader)
    case "&":
      parseEntity(&reader)
    case "~" where hasGitHubInlines:
      parseDelimiterRun(&reader)
    case "/" where hasGitHubInlines:
      parseBareURL(&reader)
    case "w" where hasGitHubInlines:
      parseBareDomain(&reader)
    default:
      reader.advance()
    }
  }
}

// MARK: - Emitting spans

extension InlineParser {
  /// Makes a span of the text in front of `end`, if there is any.
  @inline(__always)
  mutating func flushText(to end: Int) {
    if textStart < end { spans.append(InlineSpan(.text, SourceRange(textStart, end))) }
    textStart = end
  }

  /// Moves to `end`, and makes spans of what is passed, one per line.
  mutating func emit(_ kind: InlineSpan.Kind, to end: ContentReader, _ reader: inout ContentReader) {
    guard reader.line < end.line else { return emit(kind, to: end.offset, &reader) }
    emit(kind, to: reader.end, &reader)
    while reader.line < end.line {
      breakLine(from: reader.end, isHard: false, &reader)
      let piece = SourceRange(reader.offset, reader.line < end.line ? reader.end : end.offset)
      spans.append(InlineSpan(kind, piece, isContinuation: true))
      reader.offset = piece.end
      textStart = piece.end
    }
  }

  /// Moves to `end` on the same line, and makes a span of what is passed.
  @inline(__always)
  mutating func emit(_ kind: InlineSpan.Kind, to end: Int, _ reader: inout ContentReader) {
    flushText(to: reader.offset)
    if reader.offset < end { spans.append(InlineSpan(kind, SourceRange(reader.offset, end))) }
    reader.offset = end
    textStart = end
  }

  /// Moves to the next line; the break starts at `start`.
  mutating func breakLine(from start: Int, isHard: Bool, _ reader: inout ContentReader) {
    flushText(to: start)
    reader.moveToNextLine()
    textStart = reader.offset
    spans.append(InlineSpan(isHard ? .hardBreak : .softBreak, SourceRange(start, textStart)))
  }

  /// Drops empty spans and joins adjacent text.
  private mutating func joinText() {
    var count = 0
    for index in 0..<spans.count {
      let span = spans[index]
      if span.range.isEmpty, !span.kind.isBreak { continue }
      if span.kind == .text, count > 0, spans[count - 1].kind == .text {
        spans[count - 1].range.upperBound = span.range.upperBound
      } else {
        spans[count] = span
        count += 1
      }
    }
    spans.removeAll(from: count)
  }
}

extension InlineSpan.Kind {
  fileprivate var isBreak: Bool { self == .softBreak || self == .hardBreak }
}

// MARK: - Escapes and entities

extension InlineParser {
  /// A backslash escapes ASCII punctuation, and makes a line break hard (sections 2.4 and 6.7).
  private mutating func parseBackslash(_ reader: inout ContentReader) {
    let backslash = reader.offset
    reader.advance()
    if reader.isAtLineEnd {
      // Blanks in front of the line ending are trimmed, but still in between.
      if !reader.isAtEnd, !reader.bytes[reader.end].isBlank {
        breakLine(from: backslash, isHard: true, &reader)
      }
    } else if reader.byte.isPunctuation {
      flushText(to: backslash)
      spans.append(InlineSpan(.escape, SourceRange(backslash, backslash + 1)))
      textStart = backslash + 1
      reader.advance()
    }
  }

  /// `&name;`, `&#1234;` or `&#x12AB;` (section 2.5). Whether HTML knows the name is not checked.
  private mutating func parseEntity(_ reader: inout ContentReader) {
    var end = reader
    end.advance()
    if end.skipEntityBody() { emit(.entity, to: end, &reader) } else { reader.advance() }
  }
}

extension ContentReader {
  /// Moves past an entity behind its `&`.
  fileprivate mutating func skipEntityBody() -> Bool {
    let limit: Int
    let start: Int
    if skip(UInt8(ascii: "#")) {
      if skip(UInt8(ascii: "x")) || skip(UInt8(ascii: "X")) {
        (start, limit) = (offset, 6)
        while byte.isHexDigit { advance() }
      } else {
        (start, limit) = (offset, 7)
        while byte.isDigit { advance() }
      }
    } else {
      (start, limit) = (offset, 31)
      guard byte.isLetter else { return false }
      while byte.isLetter || byte.isDigit { advance() }
    }
    return 1...limit ~= offset - start && skip(UInt8(ascii: ";"))
  }
}

extension ContentReader {
  /// Whether two spaces in front of the line ending ask for a hard break (section 6.7).
  fileprivate var endsWithTwoSpaces: Bool {
    guard bytes[end].isBlank else { return false }
    var index = end
    while bytes[index].isBlank { index &+= 1 }
    return index &- end >= 2 && bytes[index &- 1] == .space && bytes[index &- 2] == .space
  }
}
