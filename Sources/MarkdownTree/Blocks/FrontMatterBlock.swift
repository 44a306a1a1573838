/// YAML front matter at the start of a text.
///
/// CommonMark does not define it: `---` is a thematic break or a heading's underline. Front matter is
/// therefore recognized only if it is closed and all its lines look like YAML.
struct FrontMatterBlock {
  /// Lines between the fences.
  var content: [SourceRange] = []
  /// The closing `---` or `...`.
  var closing = SourceRange(0, 0)

  /// The front matter that starts on the scanner's next line. Leaves the scanner on the closing line.
  init?(_ scanner: inout LineScanner) {
    let bytes = scanner.bytes
    guard scanner.advance(), bytes.isFence(scanner, "-") else { return nil }
    while scanner.advance() {
      if bytes.isFence(scanner, "-") || bytes.isFence(scanner, ".") {
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
  /// Whether the line is three of `character`, followed only by spaces and tabs.
  fileprivate func isFence(_ line: LineScanner, _ character: Unicode.Scalar) -> Bool {
    let start = line.offset
    guard self[start] == character, self[start + 1] == character, self[start + 2] == character else {
      return false
    }
    return trimmingEnd(start, line.end).count == 3
  }

  /// Whether the line is blank, indented, a comment, a list entry, or starts with `key:`.
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
