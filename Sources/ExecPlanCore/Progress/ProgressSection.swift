import MarkdownTree

/// The checklist that tells where a plan stands.
struct ProgressSection: Sendable {
  /// Indices in `Plan.sections` of the sections that serve: one, or one for each milestone that keeps its own.
  let sections: [Int]
  /// In document order.
  let items: [ProgressItem]
  /// What the items say, one behind the other: the first paragraph of each on one line, without its box.
  let text: [UInt8]
  /// The indented code block that the items were found in, when somebody indented the whole list.
  let codeBlock: Int?

  /// Items whose work is not done: every state but completed and cancelled.
  var hasOpenItems: Bool { openCount > 0 }

  /// Number of items whose work is not done.
  let openCount: Int

  /// Reads every Progress section of a document.
  init(of document: Document, sections all: [PlanSection]) {
    var serving: [Int] = []
    for index in all.indices where all[index].kind == .progress {
      // Those that serve stand one behind the other, so that only the last can hold another one.
      let isNested = serving.last.map { index < Int(all[$0].node.next) } ?? false
      if !isNested { serving.append(index) }
    }
    sections = serving

    var reader = ProgressReader(document, serving, of: all)
    for index in serving { reader.readItems(under: index, of: all) }
    var codeBlock: Int?
    if !reader.sawListItem {
      for index in serving { codeBlock = codeBlock ?? reader.readCode(under: index, of: all) }
    }
    items = reader.items
    text = reader.text.bytes
    openCount = reader.openCount
    self.codeBlock = codeBlock
  }

  /// Calls `body` with a view of an item's description that must not outlive the call.
  func withDescription<R>(of item: Int, _ body: (ByteView) -> R) -> R {
    text.withBytes(in: items[item].description, body)
  }

  /// Who did an item, where it says so.
  func author(of item: Int) -> Author? { text.withBytes { Author(in: $0, items[item].description) } }
}

/// Walks a Progress section and finds its checkbox items.
private struct ProgressReader {
  private let document: Document
  private(set) var items: [ProgressItem] = []
  private(set) var sawListItem = false
  private(set) var openCount = 0
  /// What the items say, each without its box.
  private(set) var text = JoinedText()
  /// Items that the current block stands in, by their indices in `items`.
  private var enclosing: [Int] = []

  /// Makes room for what some of the sections hold at most.
  init(_ document: Document, _ serving: [Int], of sections: [PlanSection]) {
    self.document = document
    var (itemCount, byteCount, lineCount) = (0, 0, 0)
    for index in serving where !sections[index].blocks.isEmpty {
      let blocks = sections[index].blocks
      let first = document.blocks[blocks.lowerBound]
      let last = document.blocks[blocks.upperBound - 1]
      // An item has a paragraph in it.
      itemCount += blocks.count / 2
      byteCount += max(0, last.range.end - first.range.start)
      lineCount += max(0, Int(last.endLine) - Int(first.line)) + 1
    }
    items.reserveCapacity(itemCount)
    text.reserveCapacity(byteCount, lines: lineCount)
  }

  mutating func readItems(under sectionIndex: Int, of sections: [PlanSection]) {
    let blocks = document.blocks
    var group = GroupHeading(under: sectionIndex, of: sections)
    enclosing.removeAll()
    for block in sections[sectionIndex].blocks where blocks[block].kind == .item {
      sawListItem = true
      while let last = enclosing.last, Int(blocks[items[last].block].next) <= block { enclosing.removeLast() }
      let record = blocks[block]
      let paragraph = block + 1
      guard paragraph < Int(record.next), blocks[paragraph].kind == .paragraph else { continue }
      let lines = document.textLines(of: paragraph)
      let found = readItem(
        on: lines, block: block, line: Int(record.line), endLine: Int(record.endLine),
        group: group.heading(at: block))
      if found { enclosing.append(items.count - 1) }
    }
  }

  /// Items in indented code, for a section that has no list at all. Returns the block they were found in.
  mutating func readCode(under sectionIndex: Int, of sections: [PlanSection]) -> Int? {
    var found: Int?
    var group = GroupHeading(under: sectionIndex, of: sections)
    for block in sections[sectionIndex].blocks where document.blocks[block].kind == .indentedCode {
      let heading = group.heading(at: block)
      for (offset, line) in document.textLines(of: block).enumerated() {
        let lineNumber = Int(document.blocks[block].line) + offset
        let isMarked = document.source.withBytes { bytes in
          [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[line.start])
            && bytes[line.start + 1] == " "
        }
        let text = SourceRange(line.start + 2, line.end)
        guard isMarked,
          readItem(on: [text], block: block, line: lineNumber, endLine: lineNumber, group: heading)
        else { continue }
        found = found ?? block
      }
    }
    return found
  }

  /// Whether there is an item in some lines of text, its box in front of the first.
  private mutating func readItem(
    on lines: ArraySlice<SourceRange>, block: Int, line: Int, endLine: Int, group: Int?
  ) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let found: (box: Checkbox, state: ProgressItem.State)? = document.source.withBytes { bytes in
      guard let box = Checkbox(at: first, in: bytes), let state = box.state else { return nil }
      text.read(lines, skipping: Checkbox.width, from: bytes)
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

  /// `~~the whole text~~`, at most a full stop after it.
  private static func isStruckThrough(_ bytes: ByteView, _ range: Range<Int>) -> Bool {
    guard bytes.has("~~", at: range.lowerBound, before: range.upperBound) else { return false }
    var close = range.lowerBound + 2
    while !bytes.has("~~", at: close, before: range.upperBound) {
      guard close < range.upperBound else { return false }
      close += 1
    }
    return (close + 2..<range.upperBound).allSatisfy { !bytes[$0].isWord }
  }
}

/// Which subsection heading of Progress a block stands under. Blocks are asked for in order.
private struct GroupHeading {
  private let sections: ArraySlice<PlanSection>
  private var current: ArraySlice<PlanSection>.Index

  init(under index: Int, of sections: [PlanSection]) {
    self.sections = sections[index..<max(index + 1, min(Int(sections[index].node.next), sections.count))]
    current = index
  }

  /// Index of its section; nil above the first one.
  mutating func heading(at block: Int) -> Int? {
    while current + 1 < sections.endIndex, Int(sections[current + 1].node.heading) < block { current += 1 }
    return current > sections.startIndex ? current : nil
  }
}
