/// A fence around a whole file, as in a document pasted from a conversation.
///
/// CommonMark reads such a file as one code block. With `ParseOptions.envelope`, the document is the text
/// inside the fence; offsets and lines are still those of the file.
package struct Envelope: Hashable, Sendable {
  /// The opening line, from the first fence byte to the end of its text.
  package let opening: SourceRange
  /// The closing line from its first fence byte on; nil if it is missing.
  package let closing: SourceRange?
  /// `` ` `` or `~`.
  package let marker: UInt8
  /// Number of marker bytes in the opening line.
  package let length: Int

  /// Start of the first nonblank line inside the fence.
  let contentStart: Int
  /// 1-based number of that line.
  let contentLine: Int
  /// Start of the closing line, or the end of the text.
  let contentEnd: Int
}

extension Envelope {
  /// The envelope of a whole text, or nil if it has none.
  ///
  /// The first nonblank line opens a fence with the label `md`, `markdown` or none. The second starts an ATX
  /// heading or front matter. The last is a bare closing fence; it may be missing if no other line starts
  /// with a fence of the same marker.
  init?(around text: LineScanner, _ options: ParseOptions) {
    let bytes = text.bytes
    var scanner = text
    guard scanner.advanceToText(), scanner.indent < 4,
      let fence = Fence(in: bytes, at: scanner.textStart, end: scanner.end, indent: scanner.indent)
    else { return nil }
    let opening = bytes.trimmingEnd(scanner.textStart, scanner.end)
    guard bytes.isMarkdownLabel(bytes.trimming(opening.start + Int(fence.length), opening.end)) else {
      return nil
    }

    guard scanner.advanceToText() else { return nil }
    let content = scanner
    guard Self.startsDocument(content, options) else { return nil }

    var hasFence = false
    var last = scanner
    repeat {
      if !scanner.isBlank { last = scanner }
      if bytes.startsFence(at: scanner.textStart, marker: fence.marker) { hasFence = true }
    } while scanner.advance()

    let isClosed = last.indent < 4 && fence.isClosed(by: bytes, from: last.textStart, to: last.end)
    guard isClosed || !hasFence else { return nil }
    self.init(
      opening: opening, closing: isClosed ? bytes.trimmingEnd(last.textStart, last.end) : nil,
      marker: fence.marker, length: Int(fence.length), contentStart: content.offset,
      contentLine: content.number,
      contentEnd: isClosed ? last.offset : bytes.count)
  }

  /// A scanner for the lines inside the envelope.
  func content(of text: LineScanner) -> LineScanner {
    LineScanner(text.bytes, text.lineEnds, from: contentStart, to: contentEnd, firstNumber: contentLine)
  }

  private static func startsDocument(_ line: LineScanner, _ options: ParseOptions) -> Bool {
    let bytes = line.bytes
    var end = line.textStart
    while bytes[end] == "#" { end += 1 }
    if line.indent < 4, 1...6 ~= end - line.textStart { return end >= line.end || bytes[end].isBlank }

    guard options.contains(.frontMatter) else { return false }
    var rest = LineScanner(bytes, line.lineEnds, from: line.offset, to: line.limit, firstNumber: line.number)
    return FrontMatterBlock(&rest) != nil
  }
}

extension LineScanner {
  /// Moves to the next nonblank line; false at the end of the text.
  fileprivate mutating func advanceToText() -> Bool {
    while advance() {
      if !isBlank { return true }
    }
    return false
  }
}

extension ByteView {
  fileprivate func isMarkdownLabel(_ label: SourceRange) -> Bool {
    switch label.count {
    case 0: true
    case 2: hasPrefix("md", at: label.start, end: label.end)
    case 8: hasPrefix("markdown", at: label.start, end: label.end)
    default: false
    }
  }

  fileprivate func startsFence(at start: Int, marker: UInt8) -> Bool {
    self[start] == marker && self[start + 1] == marker && self[start + 2] == marker
  }
}
