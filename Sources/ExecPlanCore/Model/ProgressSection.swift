import MarkdownTree

/// The checklist that tells where a plan stands.
struct ProgressSection: Sendable {
  /// Indices in `Plan.sections` of the sections that serve: one, or one for each milestone that keeps its own.
  let sections: [Int]
  /// In document order.
  let items: [ProgressItem]
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

    let room = serving.reduce(0) { count, index in
      count + all[index].blocks.count { document.blocks[$0].kind == .item }
    }
    var reader = ProgressReader(document, room: room)
    for index in serving { reader.readItems(under: index, of: all) }
    var codeBlock: Int?
    if !reader.sawListItem {
      for index in serving { codeBlock = codeBlock ?? reader.readCode(under: index, of: all) }
    }
    items = reader.items
    openCount = reader.openCount
    self.codeBlock = codeBlock
  }
}

/// Walks a Progress section and turns its checkbox items into `ProgressItem`s.
private struct ProgressReader {
  private let document: Document
  private(set) var items: [ProgressItem] = []
  private(set) var sawListItem = false
  private(set) var openCount = 0
  private var text = JoinedText()
  /// Items that the current block stands in, by their indices in `items`.
  private var enclosing: [Int] = []

  /// - Parameter room: How many items there are at most, for items are large.
  init(_ document: Document, room: Int) {
    self.document = document
    items.reserveCapacity(room)
  }

  mutating func readItems(under sectionIndex: Int, of sections: [PlanSection]) {
    let section = sections[sectionIndex]
    var group = GroupHeading(under: sectionIndex, of: sections, document)
    enclosing.removeAll()
    for block in section.blocks where document.blocks[block].kind == .item {
      sawListItem = true
      while let last = enclosing.last, Int(document.blocks[items[last].block].next) <= block {
        enclosing.removeLast()
      }
      let record = document.blocks[block]
      let paragraph = block + 1
      guard paragraph < Int(record.next), document.blocks[paragraph].kind == .paragraph else { continue }
      let lines = document.textLines(of: paragraph)
      guard let first = lines.first,
        let box = document.source.withBytes({ Checkbox(at: first, in: $0) }), let state = box.state
      else { continue }
      document.source.withBytes { bytes in
        text.removeAll()
        text.append(first, skipping: Checkbox.width, from: bytes)
        for line in lines.dropFirst() { text.append(line, from: bytes) }
      }
      append(
        item(
          state, box: box, boxStart: first.start, end: lines.last?.end ?? first.end, block: block,
          line: Int(record.line), endLine: Int(record.endLine), group: group.heading(at: block)))
      enclosing.append(items.count - 1)
    }
  }

  /// Items in indented code, for a section that has no list at all. Returns the block they were found in.
  mutating func readCode(under sectionIndex: Int, of sections: [PlanSection]) -> Int? {
    var found: Int?
    var group = GroupHeading(under: sectionIndex, of: sections, document)
    for block in sections[sectionIndex].blocks where document.blocks[block].kind == .indentedCode {
      let heading = group.heading(at: block)
      for (offset, line) in document.textLines(of: block).enumerated() {
        let lineNumber = Int(document.blocks[block].line) + offset
        document.source.withBytes { bytes in
          let boxStart = line.start + 2
          guard [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[line.start]),
            bytes[line.start + 1] == UInt8(ascii: " "), boxStart < line.end,
            let box = Checkbox(at: SourceRange(boxStart, line.end), in: bytes), let state = box.state
          else { return }
          text.removeAll()
          text.append(SourceRange(boxStart, line.end), skipping: Checkbox.width, from: bytes)
          append(
            item(
              state, box: box, boxStart: boxStart, end: line.end, block: block, line: lineNumber,
              endLine: lineNumber, group: heading))
          found = found ?? block
        }
      }
    }
    return found
  }

  private mutating func append(_ item: consuming ProgressItem) {
    if item.state == .remaining || item.state == .partial { openCount += 1 }
    items.append(item)
  }

  /// The item whose text, box taken off, is in `text`.
  private func item(
    _ state: ProgressItem.State, box: Checkbox, boxStart: Int, end: Int, block: Int, line: Int, endLine: Int,
    group: String?
  ) -> ProgressItem {
    text.withBytes { bytes in
      let match = StampReader(text: bytes).match()
      let words = min(match?.textStart ?? 0, bytes.count)..<bytes.count
      let description = bytes.string(words)
      var item = ProgressItem(
        state: state, marker: String(UnicodeScalar(box.mark)), description: description,
        timestamp: match.map { Timestamp($0.stamp, text: bytes.string($0.range)) },
        line: line, endLine: endLine, depth: enclosing.count, group: group, subject: description,
        author: Author(in: bytes, words)?.name, stamp: match?.stamp,
        stampRange: match.map { text.sourceRange($0.range) }, isStampLeading: match?.textStart != nil,
        range: SourceRange(boxStart, end), boxRange: SourceRange(boxStart, boxStart + Checkbox.width),
        parent: enclosing.last, block: block)
      if state == .remaining || state == .partial {
        if let split = PartialWork(in: text.bytes[words], bytes) {
          (item.state, item.done, item.remaining) = (.partial, split.done, split.remaining)
          item.subject = split.subject
        } else if state == .partial {
          (item.done, item.remaining) = ("", description)
        }
      }
      if state != .cancelled, Self.isStruckThrough(bytes, words) { item.state = .cancelled }
      return item
    }
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
  private let document: Document
  private var current: ArraySlice<PlanSection>.Index
  private var label: String?

  init(under index: Int, of sections: [PlanSection], _ document: Document) {
    self.document = document
    self.sections = sections[index..<max(index + 1, min(Int(sections[index].node.next), sections.count))]
    current = index
  }

  mutating func heading(at block: Int) -> String? {
    while current + 1 < sections.endIndex, Int(sections[current + 1].node.heading) < block {
      current += 1
      label = nil
    }
    guard current > sections.startIndex else { return nil }
    let known = label ?? sections[current].label(in: document)
    label = known
    return known
  }
}
