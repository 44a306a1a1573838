/// The spans of one text under construction, with the state that later spans depend on.
///
/// This file emits spans, whatever their syntax. The phases of parsing extend the builder in their own files;
/// see InlineParser.swift.
struct InlineBuilder: ~Copyable {
  /// A `[` or `![` that may open a link or image.
  struct Bracket {
    let isImage: Bool
    /// Index of the bracket's span.
    let span: Int
    /// Number of delimiter runs before it.
    let delimiters: Int
    /// Location of the `[`.
    let line: Int
    let offset: Int
    /// Whether another bracket follows, so that the text between the brackets is not a label.
    var containsBracket = false
  }

  /// A run of `*`, `_` or `~` that may open or close emphasis or strikethrough.
  ///
  /// It has up to three spans: the part that closes, the part that stays text, and the part that opens.
  /// Initially, the whole run is text.
  struct Delimiter {
    let byte: UInt8
    let canOpen: Bool
    let canClose: Bool
    /// Length of the whole run, for the rule about multiples of three.
    let length: Int
    /// Number of bytes that are not paired yet.
    var unused: Int
    /// Index of the span that stays text.
    let span: Int
  }

  /// Kinds of raw HTML that extend to an end marker, which may be far away or missing.
  struct RawHTMLKinds: OptionSet {
    let rawValue: UInt8

    static let comment = RawHTMLKinds(rawValue: 1)
    static let processingInstruction = RawHTMLKinds(rawValue: 2)
    static let declaration = RawHTMLKinds(rawValue: 4)
    static let characterData = RawHTMLKinds(rawValue: 8)
  }

  let labels: LabelTable
  /// Whether strikethrough and bare URLs are recognized.
  let hasGitHubInlines: Bool
  /// The spans so far, in document order.
  var spans = UniqueArray<InlineSpan>(capacity: 1)

  /// Start of the text that no span covers yet; on the scanner's line.
  var textStart = 0
  /// Brackets that may still open a link or image, from the outermost to the innermost.
  var brackets: [Bracket] = []
  /// Number of outer brackets that cannot become links, because they contain one.
  var linklessBrackets = 0
  /// Delimiter runs that are not paired yet.
  var delimiters: [Delimiter] = []
  /// Whether `finish()` has work: empty spans, text in more than one span, or state to reset.
  var needsFinishing = false
  /// Kinds of raw HTML whose end marker does not follow.
  var unclosedHTML: RawHTMLKinds = []
  /// Offset of the last backtick run of each length; empty until a search for one fails.
  var lastBackticks: [Int] = []
  /// Buffer of `pairDelimiters`: indices of delimiters that can open.
  var openers: [Int] = []
  /// Buffer of `pairDelimiters`: for each kind of closer, the first delimiter worth searching.
  var searchLimits = [Int](repeating: 0, count: 18)
  /// Buffer for a normalized label.
  var label: [UInt8] = []

  init(_ labels: LabelTable, hasGitHubInlines: Bool) {
    self.labels = labels
    self.hasGitHubInlines = hasGitHubInlines
  }

  /// Emits the text before `end`, if any.
  @inline(__always)
  mutating func flushText(to end: Int) {
    if textStart < end { spans.append(InlineSpan(.text, SourceRange(textStart, end))) }
    textStart = end
  }

  /// Moves the scanner to `end`, and emits one span per line.
  mutating func emit(_ kind: InlineSpan.Kind, to end: ContentScanner, _ scanner: inout ContentScanner) {
    guard scanner.line < end.line else { return emit(kind, to: end.offset, &scanner) }
    emit(kind, to: scanner.end, &scanner)
    while scanner.line < end.line {
      breakLine(from: scanner.end, isHard: false, &scanner)
      let part = SourceRange(scanner.offset, scanner.line < end.line ? scanner.end : end.offset)
      spans.append(InlineSpan(kind, part, isContinuation: true))
      scanner.offset = part.end
      textStart = part.end
    }
  }

  /// Moves the scanner to `end` on the same line, and emits a span.
  @inline(__always)
  mutating func emit(_ kind: InlineSpan.Kind, to end: Int, _ scanner: inout ContentScanner) {
    flushText(to: scanner.offset)
    if scanner.offset < end { spans.append(InlineSpan(kind, SourceRange(scanner.offset, end))) }
    scanner.offset = end
    textStart = end
  }

  /// Moves the scanner to the next line, and emits a break that starts at `start`.
  mutating func breakLine(from start: Int, isHard: Bool, _ scanner: inout ContentScanner) {
    flushText(to: start)
    scanner.moveToNextLine()
    textStart = scanner.offset
    spans.append(InlineSpan(isHard ? .hardBreak : .softBreak, SourceRange(start, textStart)))
  }

  /// Removes empty spans and joins adjacent text.
  mutating func joinText() {
    var count = 0
    for index in 0..<spans.count {
      let span = spans[index]
      if span.range.isEmpty, span.kind != .softBreak, span.kind != .hardBreak { continue }
      if span.kind == .text, count > 0, spans[count - 1].kind == .text {
        spans[count - 1].range.upperBound = span.range.upperBound
      } else {
        spans[count] = span
        count += 1
      }
    }
    spans.removeAll(from: count)
  }

  /// Resets all state except the spans, for the next text.
  mutating func reset() {
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    linklessBrackets = 0
    needsFinishing = false
    unclosedHTML = []
    if !lastBackticks.isEmpty { lastBackticks.removeAll(keepingCapacity: true) }
  }
}
