import MarkdownTree

/// Takes the entries out of a log section.
struct LogReader {
  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  /// Entries in document order. `labels` are those that begin an entry written as a paragraph: "Decision:". Prose
  /// without any such form is no entry.
  func entries(of kind: SectionKind, labels: EntryCues) -> [LogEntry] {
    guard let index = plan.sectionIndex(kind) else { return [] }
    let section = plan.sections[index]
    var entries = self.entries(in: section.ownBlocks, labels)
    var child = index + 1
    let end = min(Int(section.node.next), plan.sections.count)
    while child < end {
      let subsection = plan.sections[child]
      let inner = self.entries(in: subsection.blocks, labels)
      // A subsection with labelled entries is a group; one with anything else is an entry itself.
      if inner.count > 1 || inner.contains(where: { !labels.signs(in: $0, until: .beginning).isEmpty }) {
        entries += inner
      } else if !subsection.blocks.isEmpty {
        entries.append(entry(blocks: Int(subsection.node.heading)..<subsection.blocks.upperBound))
      }
      child = max(child + 1, Int(subsection.node.next))
    }
    return entries
  }

  private func entries(in blocks: Range<Int>, _ labels: EntryCues) -> [LogEntry] {
    var entries: [LogEntry] = []
    var block = blocks.lowerBound
    // Where the paragraphs of the current entry began; nil outside one.
    var paragraphs: Range<Int>?
    func endParagraphs() {
      if let range = paragraphs { entries.append(entry(blocks: range)) }
      paragraphs = nil
    }
    while block < blocks.upperBound {
      let next = Int(plan.document.blocks[block].next)
      switch plan.document.blocks[block].kind {
      case .list:
        // A list below an entry's paragraph ("- Rationale: …") continues it.
        if let range = paragraphs, !beginsWithLabel(firstParagraph(of: block + 1), labels) {
          paragraphs = range.lowerBound..<next
        } else {
          endParagraphs()
          var item = block + 1
          while item < next {
            let start = item
            item = Int(plan.document.blocks[item].next)
            // "- Rationale: …" that slipped out one level still belongs to the entry above it.
            while item < next, beginsWithLabel(firstParagraph(of: item), Self.continuations) {
              item = Int(plan.document.blocks[item].next)
            }
            entries.append(entry(blocks: start..<item))
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
        entries += rows(of: block)
      case .heading: endParagraphs()
      default: if let range = paragraphs { paragraphs = range.lowerBound..<next }
      }
      block = max(block + 1, next)
    }
    endParagraphs()
    return entries
  }

  private static let continuations = EntryCues().labels(
    "rationale, reason, date, author, evidence, impact, severity, likelihood, mitigation", show: .beginning)

  private func firstParagraph(of item: Int) -> Int { item + 1 }

  private func beginsWithLabel(_ block: Int, _ labels: EntryCues) -> Bool {
    guard block < plan.document.blocks.count, plan.document.blocks[block].kind == .paragraph,
      let line = plan.document.textLines(of: block).first
    else { return false }
    return plan.source.withBytes { bytes in
      var i = line.start
      while bytes[i] == UInt8(ascii: "*") || bytes[i] == UInt8(ascii: "_") { i += 1 }
      return labels.beginWord(at: i, before: line.end, bytes)
    }
  }

  private func entry(blocks: Range<Int>) -> LogEntry {
    var first: SourceRange?
    let text = text(of: blocks, &first)
    // A table's row may have no cell.
    let range = first ?? blocks.first.map { plan.document.blocks[$0].range } ?? SourceRange(0, 0)
    return LogEntry(range: range, text: text, columns: [])
  }

  /// The text of some blocks as one line, and where its first line stands.
  private func text(of blocks: Range<Int>, _ first: inout SourceRange?) -> [UInt8] {
    var text: [UInt8] = []
    var size = 0
    for block in blocks where hasText(block) { size += plan.document.blocks[block].range.count + 1 }
    text.reserveCapacity(size)
    plan.source.withBytes { bytes in
      for block in blocks where hasText(block) {
        for line in plan.document.textLines(of: block) {
          first = first ?? line
          text.appendLine(line, from: bytes)
        }
      }
    }
    return text
  }

  private func hasText(_ block: Int) -> Bool {
    switch plan.document.blocks[block].kind {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }

  private func rows(of table: Int) -> [LogEntry] {
    var columns: [String] = []
    var entries: [LogEntry] = []
    var row = table + 1
    while row < Int(plan.document.blocks[table].next) {
      let cells = (row + 1)..<Int(plan.document.blocks[row].next)
      if columns.isEmpty {
        columns = cells.map { plan.document.textLines(of: $0).map(plan.source.string).joined() }
      } else {
        let filled = zip(columns, cells).filter { _, cell in
          plan.document.textLines(of: cell).contains { !$0.isEmpty }
        }
        var first: SourceRange?
        entries.append(
          LogEntry(
            range: plan.document.blocks[row].range, text: text(of: cells, &first), columns: filled.map(\.0)))
      }
      row = max(row + 1, Int(plan.document.blocks[row].next))
    }
    return entries
  }
}

extension EntrySigns {
  /// A label that begins an entry.
  static let beginning = EntrySigns(rawValue: 1)
}

extension Plan {
  var decisions: [LogEntry] { LogReader(self).entries(of: .decisionLog, labels: LogReader.decisionLabels) }
  var discoveries: [LogEntry] { LogReader(self).entries(of: .surprises, labels: LogReader.discoveryLabels) }
}

extension LogReader {
  fileprivate static let decisionLabels = EntryCues().labels("decision", show: .beginning)
  fileprivate static let discoveryLabels = EntryCues().labels(
    "observation, surprise, discovery", show: .beginning)
}
