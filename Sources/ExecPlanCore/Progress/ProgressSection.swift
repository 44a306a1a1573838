import MarkdownTree

/// The checklist that records the progress of the work.
struct ProgressSection: Sendable {
  /// Indices in `Plan.sections` of the Progress sections; a plan may have one for each milestone.
  let sections: [Int]
  /// In document order.
  let items: [ProgressItem]
  /// The texts of the items, one after another: the first paragraph of each on one line, without its box.
  let text: [UInt8]
  /// The first indented code block with items, when the whole list is indented.
  let codeBlock: Int?

  /// Number of remaining and partial items.
  let openCount: Int

  var hasOpenItems: Bool { openCount > 0 }

  init(of document: Document, sections all: [PlanSection]) {
    var outermost: [Int] = []
    for index in all.indices where all[index].kind == .progress {
      let isNested = outermost.last.map { index < Int(all[$0].node.next) } ?? false
      if !isNested { outermost.append(index) }
    }
    sections = outermost

    var parser = ProgressParser(document, outermost, of: all)
    for index in outermost { parser.parseItems(in: index, of: all) }
    var codeBlock: Int?
    if !parser.sawListItem {
      for index in outermost { codeBlock = codeBlock ?? parser.parseCode(in: index, of: all) }
    }
    items = parser.items
    text = parser.text.bytes
    openCount = parser.openCount
    self.codeBlock = codeBlock
  }

  /// Calls `body` with a view of an item's description that must not outlive the call.
  func withDescription<R>(of item: Int, _ body: (ByteView) -> R) -> R {
    text.withBytes(in: items[item].description, body)
  }

  func author(of item: Int) -> Author? { text.withBytes { Author(in: $0, items[item].description) } }
}

/// Collects the checkbox items of Progress sections.
private struct ProgressParser {
  private let document: Document
  private(set) var items: [ProgressItem] = []
  private(set) var sawListItem = false
  private(set) var openCount = 0
  private(set) var text = JoinedText()
  /// Indices in `items` of the items around the current block, outermost first.
  private var enclosing: [Int] = []

  /// Reserves storage for everything that the Progress sections can contain.
  init(_ document: Document, _ progress: [Int], of sections: [PlanSection]) {
    self.document = document
    var (itemCount, byteCount, lineCount) = (0, 0, 0)
    for index in progress where !sections[index].blocks.isEmpty {
      let blocks = sections[index].blocks
      let first = document.blocks[blocks.lowerBound]
      let last = document.blocks[blocks.upperBound - 1]
      // An item contains a paragraph, so it takes two blocks.
      itemCount += blocks.count / 2
      byteCount += max(0, last.range.end - first.range.start)
      lineCount += max(0, Int(last.endLine) - Int(first.line)) + 1
    }
    items.reserveCapacity(itemCount)
    text.reserveCapacity(byteCount, lines: lineCount)
  }

  mutating func parseItems(in sectionIndex: Int, of sections: [PlanSection]) {
    let blocks = document.blocks
    var groups = GroupCursor(in: sectionIndex, of: sections)
    enclosing.removeAll()
    for block in sections[sectionIndex].blocks where blocks[block].kind == .item {
      sawListItem = true
      while let last = enclosing.last, Int(blocks[items[last].block].next) <= block { enclosing.removeLast() }
      let record = blocks[block]
      let paragraph = block + 1
      guard paragraph < Int(record.next), blocks[paragraph].kind == .paragraph else { continue }
      let lines = document.textLines(of: paragraph)
      let isItem = parseItem(
        on: lines, block: block, line: Int(record.line), endLine: Int(record.endLine),
        group: groups.group(at: block))
      if isItem { enclosing.append(items.count - 1) }
    }
  }

  /// Collects items from indented code, for sections without a list. Returns the first block with an item.
  mutating func parseCode(in sectionIndex: Int, of sections: [PlanSection]) -> Int? {
    var found: Int?
    var groups = GroupCursor(in: sectionIndex, of: sections)
    for block in sections[sectionIndex].blocks where document.blocks[block].kind == .indentedCode {
      let group = groups.group(at: block)
      for (offset, line) in document.textLines(of: block).enumerated() {
        let lineNumber = Int(document.blocks[block].line) + offset
        let isMarked = document.source.withBytes { bytes in
          let marker = bytes[line.start]
          return (marker == "-" || marker == "*" || marker == "+") && bytes[line.start + 1] == " "
        }
        let text = SourceRange(line.start + 2, line.end)
        guard isMarked,
          parseItem(on: [text], block: block, line: lineNumber, endLine: lineNumber, group: group)
        else { continue }
        found = found ?? block
      }
    }
    return found
  }

  /// Adds the item that the lines of a paragraph form. Returns false if they do not begin with a checkbox.
  private mutating func parseItem(
    on lines: ArraySlice<SourceRange>, block: Int, line: Int, endLine: Int, group: Int?
  ) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let found: (box: Checkbox, state: ProgressItem.State)? = document.source.withBytes { bytes in
      guard let box = Checkbox(at: first, in: bytes), let state = box.state else { return nil }
      text.append(lines, skipping: Checkbox.width, from: bytes)
      return (box, state)
    }
    guard let (box, marked) = found else { return false }
    let match = text.withBytes { TimestampParser(text: $0).match() }
    let start = text.range.lowerBound
    let description = min(start + (match?.textStart ?? 0), text.bytes.count)..<text.bytes.count
    let work = PartialWork(of: box, description, in: text.bytes)
    var state = work == nil ? marked : .partial
    if text.bytes.withBytes({ Self.isStruckThrough($0, description) }) { state = .cancelled }
    if state == .remaining || state == .partial { openCount += 1 }
    items.append(
      ProgressItem(
        box: box, state: state, isSplit: work.map { !$0.done.isEmpty && !$0.remaining.isEmpty } ?? false,
        description: description, timestamp: match?.timestamp,
        timestampText: match.map { start + $0.range.lowerBound..<start + $0.range.upperBound },
        timestampRange: match.map { text.sourceRange($0.range) }, isTimestampLeading: match?.textStart != nil,
        range: SourceRange(first.start, last.end), block: block, line: line, endLine: endLine,
        group: group, parent: enclosing.last, depth: enclosing.count))
    return true
  }

  /// `~~the whole text~~`, with at most punctuation after it.
  private static func isStruckThrough(_ bytes: ByteView, _ range: Range<Int>) -> Bool {
    guard bytes.hasPrefix("~~", at: range.lowerBound, end: range.upperBound) else { return false }
    var close = range.lowerBound + 2
    while !bytes.hasPrefix("~~", at: close, end: range.upperBound) {
      guard close < range.upperBound else { return false }
      close += 1
    }
    return (close + 2..<range.upperBound).allSatisfy { !bytes[$0].isWord }
  }
}

/// Finds the subsection of Progress that contains a block. Blocks must be given in order.
private struct GroupCursor {
  private let sections: ArraySlice<PlanSection>
  private var current: ArraySlice<PlanSection>.Index

  init(in index: Int, of sections: [PlanSection]) {
    self.sections = sections[index..<max(index + 1, min(Int(sections[index].node.next), sections.count))]
    current = index
  }

  /// Index of the subsection; nil before the first one.
  mutating func group(at block: Int) -> Int? {
    while current + 1 < sections.endIndex, Int(sections[current + 1].node.heading) < block { current += 1 }
    return current > sections.startIndex ? current : nil
  }
}
