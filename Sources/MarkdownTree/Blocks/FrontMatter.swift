/// YAML front matter at the start of a text.
///
/// CommonMark does not know it, and reads `---` as a thematic break or a heading's underline. So front
/// matter is recognised only when it is closed and all its lines look like YAML.
struct FrontMatter {
  /// Lines between the fences.
  var content: [SourceRange] = []
  /// The closing `---` or `...`.
  var closing = SourceRange(0, 0)

  /// The front matter that starts on the scanner's next line. Leaves the scanner on the closing line.
  init?(_ scanner: inout LineScanner) {
    let bytes = scanner.bytes
    guard scanner.advance(), bytes.isFence(scanner, UInt8(ascii: "-")) else { return nil }
    while scanner.advance() {
      if bytes.isFence(scanner, UInt8(ascii: "-")) || bytes.isFence(scanner, UInt8(ascii: ".")) {
        closing = SourceRange(scanner.offset, scanner.offset + 3)
        return
      }
      guard bytes.looksLikeYAML(scanner) else { return nil }
      content.append(SourceRange(scanner.offset, scanner.end))
    }
    return nil
  }
}

extension ByteView {
  /// Whether the line is three times `byte`, perhaps with blanks behind.
  fileprivate func isFence(_ line: LineScanner, _ byte: UInt8) -> Bool {
    guard self[line.offset] == byte, self[line.offset + 1] == byte, self[line.offset + 2] == byte else {
      return false
    }
    return trimmingEnd(line.offset, line.end).count == 3
  }

  /// Blank, indented, a comment, a list entry, or `key:`.
  fileprivate func looksLikeYAML(_ line: LineScanner) -> Bool {
    let first = self[line.offset]
    if line.isBlank || first.isBlank || first == "#" { return true }
    if first == "-" { return line.offset + 1 == line.end || self[line.offset + 1].isBlank }
    var index = line.offset
    while index < line.end {
      if self[index] == ":", index > line.offset {
        if index + 1 == line.end || self[index + 1].isBlank { return true }
      }
      index += 1
    }
    return false
  }
}

extension BlockParser {
  /// Takes the front matter, if there is any, in front of everything else.
  mutating func parseFrontMatter() {
    guard options.contains(.frontMatter) else { return }
    let first = scanner
    guard let frontMatter = FrontMatter(&scanner) else {
      scanner = first
      return
    }
    reach(frontMatter.closing.end)
    let block = append(.frontMatter, start: blocks[0].range.start, parent: 0)
    lines.append(contentsOf: frontMatter.content)
    blocks[block].line = blocks[0].line
    blocks[block].lineCount = UInt32(truncatingIfNeeded: frontMatter.content.count)
    finish(block)
  }
}
