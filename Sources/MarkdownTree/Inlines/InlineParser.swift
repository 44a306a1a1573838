/// The inline structure of one leaf block (CommonMark chapter 6) as flat spans, in time linear in its text.
///
/// 1. Marking. Vector code sets a bit for each byte that may start markup (`ByteView.markupMask`); the bytes
///    between are text. A block without marked bytes needs no further phase.
/// 2. Scanning. Each marked byte is parsed in order. Constructs that bind more tightly than emphasis become
///    spans at once: code spans (CodeSpans.swift), autolinks and raw HTML (Autolinks.swift, RawHTML.swift),
///    escapes and entities (Escapes.swift). Brackets and runs of `*`, `_` and `~` become text spans and are
///    recorded.
/// 3. Linking. A `]` is matched with its `[`. If a target or a defined label follows, the spans of both
///    brackets change their kind and the delimiter runs between them are paired (Links.swift).
/// 4. Pairing. At the end, the remaining delimiter runs are paired; their spans change kind and length
///    (Emphasis.swift).
/// 5. Joining. Empty spans are removed and adjacent text spans joined.
///
/// Failed searches are remembered, so that each byte is visited a bounded number of times: the lengths of all
/// backtick runs, the kinds of HTML without an end, the openers that match no closer of a kind.
///
/// One parser parses many blocks and reuses its storage.
struct InlineParser: ~Copyable {
  var builder: InlineBuilder
  /// The bytes that may start markup.
  private var markup = SpecialByteBitmap()

  init(_ labels: LabelTable, hasGitHubInlines: Bool) {
    builder = InlineBuilder(labels, hasGitHubInlines: hasGitHubInlines)
  }

  /// Appends the spans of the text that starts at the scanner.
  @inline(__always)
  mutating func parse(_ scanner: inout ContentScanner) {
    let bytes = scanner.bytes
    markup.cover(from: scanner.offset, to: scanner.endOfText) { bytes.markupMask(at: $0) }
    builder.textStart = scanner.offset
    scanner.offset = markup.first(from: scanner.offset, limit: scanner.end)
    // Many blocks are one line of plain text.
    if !scanner.isAtEnd { parseMarkup(&scanner) }
    builder.flushText(to: scanner.offset)
    if builder.needsFinishing { builder.finish() }
  }

  /// Continues from a marked byte or a line end. Not inlined, so that plain text skips its set-up.
  @inline(never)
  private mutating func parseMarkup(_ scanner: inout ContentScanner) {
    repeat {
      if scanner.isAtLineEnd {
        builder.breakLine(from: scanner.offset, isHard: scanner.endsWithTwoSpaces, &scanner)
      } else if scanner.byte == "`" {
        // By far the most frequent markup.
        builder.parseCodeSpan(&scanner)
      } else {
        builder.parseMarkedByte(&scanner)
      }
      scanner.offset = markup.first(from: scanner.offset, limit: scanner.end)
    } while !scanner.isAtEnd
  }
}

extension InlineBuilder {
  /// Parses markup that does not start with a backtick; moves past at least one byte.
  fileprivate mutating func parseMarkedByte(_ scanner: inout ContentScanner) {
    switch scanner.byte {
    case "*", "_": parseDelimiterRun(&scanner)
    case "[": openBracket(&scanner)
    case "]": closeBracket(&scanner)
    case "<": parseAngleBracket(&scanner)
    case "\\": parseBackslash(&scanner)
    case "&": parseEntity(&scanner)
    case "~" where hasGitHubInlines: parseDelimiterRun(&scanner)
    case "/" where hasGitHubInlines: parseBareURL(&scanner)
    case "w" where hasGitHubInlines: parseBareDomain(&scanner)
    default: scanner.advance()
    }
  }

  /// Phases 4 and 5.
  @inline(never)
  fileprivate mutating func finish() {
    pairDelimiters(from: 0)
    joinText()
    reset()
  }
}

extension ContentScanner {
  /// Whether two spaces before the line ending make a hard break (section 6.7).
  fileprivate var endsWithTwoSpaces: Bool {
    guard bytes[end].isBlank else { return false }
    var index = end
    while bytes[index].isBlank { index &+= 1 }
    return index &- end >= 2 && bytes[index &- 1] == .space && bytes[index &- 2] == .space
  }
}
