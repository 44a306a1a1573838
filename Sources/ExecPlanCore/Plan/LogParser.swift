import MarkdownTree

/// Finds the entries of a log section.
struct LogParser {
  private let plan: Plan
  private var document: Document { plan.document }

  init(_ plan: Plan) { self.plan = plan }

  /// Entries in document order. `labels`, such as "Decision:", begin an entry that is a paragraph; other
  /// paragraphs are not entries.
  func entries(of kind: SectionKind, labels: EntryKeywords) -> [LogEntry] {
    guard let index = plan.sectionIndex(kind) else { return [] }
    let section = plan.sections[index]
    var entries: [LogEntry] = []
    // Most entries take at least two blocks: an item and its paragraph.
    entries.reserveCapacity(section.blocks.count / 2)
    append(section.ownBlocks, labels, to: &entries)
    var child = index + 1
    let end = min(Int(section.node.next), plan.sections.count)
    while child < end {
      let subsection = plan.sections[child]
      let count = entries.count
      append(subsection.blocks, labels, to: &entries)
      // A subsection with two entries or a labeled one is a group; any other subsection is an entry.
      if entries.count <= count + 1, !entries[count...].contains(where: { hasLabel($0, labels) }) {
        entries.removeSubrange(count...)
        if !subsection.blocks.isEmpty {
          let blocks = Int(subsection.node.heading)..<subsection.blocks.upperBound
          entries.append(LogEntry(blocks, in: document))
        }
      }
      child = max(child + 1, Int(subsection.node.next))
    }
    return entries
  }

  private func hasLabel(_ entry: LogEntry, _ labels: EntryKeywords) -> Bool {
    labels.traits(in: EntryText(of: entry, in: plan), until: .beginning) == .beginning
  }

  private func append(_ range: Range<Int>, _ labels: EntryKeywords, to entries: inout [LogEntry]) {
    let blocks = document.blocks
    var block = range.lowerBound
    // The blocks of the current entry; nil outside entries.
    var paragraphs: Range<Int>?
    func endParagraphs() {
      if let range = paragraphs { entries.append(LogEntry(range, in: document)) }
      paragraphs = nil
    }
    while block < range.upperBound {
      let next = Int(blocks[block].next)
      switch blocks[block].kind {
      case .list:
        // A list after an entry's paragraph ("- Rationale: …") continues the entry. The text of its first
        // item is two blocks after the list.
        if let range = paragraphs, !beginsWithLabel(block + 2, labels) {
          paragraphs = range.lowerBound..<next
        } else {
          endParagraphs()
          var item = block + 1
          while item < next {
            let start = item
            item = Int(blocks[item].next)
            // "- Rationale: …" at the level of the entry above belongs to that entry.
            while item < next, beginsWithLabel(item + 1, Self.continuations) {
              item = Int(blocks[item].next)
            }
            entries.append(LogEntry(start..<item, in: document))
          }
        }
      case .paragraph:
        if beginsWithLabel(block, labels) {
          endParagraphs()
          paragraphs = block..<next
        } else if let range = paragraphs {
          paragraphs = range.lowerBound..<next
        }
      case .table:
        endParagraphs()
        appendRows(of: block, to: &entries)
      case .heading: endParagraphs()
      default: if let range = paragraphs { paragraphs = range.lowerBound..<next }
      }
      block = max(block + 1, next)
    }
    endParagraphs()
  }

  fileprivate static let decisionLabels = EntryKeywords().labels("decision", show: .beginning)
  fileprivate static let discoveryLabels = EntryKeywords().labels(
    "observation, surprise, discovery", show: .beginning)
  private static let continuations = EntryKeywords().labels(
    "rationale, reason, date, author, evidence, impact, severity, likelihood, mitigation", show: .beginning)

  private func beginsWithLabel(_ block: Int, _ labels: EntryKeywords) -> Bool {
    guard block < document.blocks.count, document.blocks[block].kind == .paragraph,
      let line = document.textLines(of: block).first
    else { return false }
    return document.source.withBytes { bytes in
      var i = line.start
      while bytes[i] == "*" || bytes[i] == "_" { i += 1 }
      return labels.haveWord(at: i, before: line.end, bytes)
    }
  }

  private func appendRows(of table: Int, to entries: inout [LogEntry]) {
    var headerRow: Int?
    var row = table + 1
    while row < Int(document.blocks[table].next) {
      let next = Int(document.blocks[row].next)
      if let headerRow {
        entries.append(LogEntry(row: row, under: headerRow, in: document))
      } else if next > row + 1 {
        headerRow = row
      }
      row = max(row + 1, next)
    }
  }
}

extension EntryTraits {
  /// A label that begins an entry.
  static let beginning = EntryTraits(rawValue: 1)
}

extension Plan {
  var decisions: [LogEntry] { LogParser(self).entries(of: .decisionLog, labels: LogParser.decisionLabels) }
  var discoveries: [LogEntry] { LogParser(self).entries(of: .surprises, labels: LogParser.discoveryLabels) }
}
