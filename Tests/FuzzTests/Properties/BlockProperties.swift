import MarkdownTree
import TestSupport

/// The block parser accepts any bytes, UTF-8 or not.
enum BlockProperties {
  static func violations(in text: FuzzText, as bytes: [UInt8]) -> [String] {
    var violations = Violations()
    let options: ParseOptions = text.seed % 8 == 0 ? .commonMark : .plan
    let document = Document(parsing: SourceText(bytes), options: options)
    violations.add(brokenInvariants(of: document))
    violations.add(brokenPlaces(in: document))
    violations.add(brokenSections(of: document))
    violations.expect(!TreeDump(document).description.isEmpty, "the dump is empty")

    guard text.isTurn(of: 0, among: 2) else { return violations.texts }
    let prefix = Document(parsing: SourceText(text.prefix), options: options)
    violations.add(brokenInvariants(of: prefix).map { "in a prefix: \($0)" })

    let shape = Document(parsing: SourceText(text.lineFeeds), options: options).shape
    let other = Document(parsing: SourceText(text.otherEndings), options: options).shape
    violations.expectEqual(shape, other, "blocks after a change of line endings")
    return violations.texts
  }

  /// Blocks begin and end at positions in the text, on the lines they name.
  private static func brokenPlaces(in document: Document) -> [String] {
    guard document.source.firstInvalidUTF8 == nil else { return [] }
    var violations = Violations()
    let index = document.lineIndex
    let places = TextPlaces(document.source.bytes)
    violations.expect(
      index.count == places.lineCount, "the text has \(places.lineCount) lines, not \(index.count)")
    var cursor = LineCursor(document.lineIndex)
    for block in document.blocks {
      for offset in [block.range.start, block.range.end] {
        var fresh = LineCursor(document.lineIndex)
        let place = fresh.position(of: offset)
        violations.expect(
          places.has(line: place.line, column: place.column),
          "\(block.kind): \(place), at \(offset), is not in the text")
        violations.expect(cursor.position(of: offset) == place, "a used cursor differs at \(offset)")
      }
      violations.expect(places.hasLine(Int(block.line)), "\(block.kind): no line \(block.line)")
      violations.expect(places.hasLine(Int(block.endLine)), "\(block.kind): no line \(block.endLine)")
    }
    return violations.texts
  }

  /// Sections are in document order, nested, and hold existing blocks.
  private static func brokenSections(of document: Document) -> [String] {
    var violations = Violations()
    let sections = SectionTree(document).sections
    for (index, section) in sections.enumerated() {
      let name = "section \(index)"
      violations.expect(
        section.line >= 1 && section.line <= section.endLine + 1, "\(name): lines are out of order")
      violations.expect(
        Int(section.parent) < index && section.parent >= -1, "\(name): the parent is not before it")
      violations.expect(
        Int(section.next) > index && Int(section.next) <= sections.count,
        "\(name): next does not point forward")
      violations.expect(
        section.heading < section.firstBlock && section.firstBlock <= section.ownEndBlock
          && section.ownEndBlock <= section.endBlock && Int(section.endBlock) <= document.blocks.count,
        "\(name): its blocks are out of order")
    }
    return violations.texts
  }
}
