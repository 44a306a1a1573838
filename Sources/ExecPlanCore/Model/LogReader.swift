import MarkdownTree

/// Takes the entries out of a log section.
struct LogReader {
  private let plan: Plan
  private let document: Document

  init(_ plan: Plan) {
    self.plan = plan
    document = plan.document
  }

  /// Entries in document order. `labels` are those that begin an entry written as a paragraph: "Decision:". Prose
  /// without any such form is no entry.
  func entries(of kind: SectionKind, labels: [StaticString]) -> [LogEntry] {
    guard let index = plan.sectionIndex(kind) else { return [] }
    let section = plan.sections[index]
    var entries = self.entries(in: section.ownBlocks, labels)
    var child = index + 1
    let end = min(Int(section.node.next), plan.sections.count)
    guard child < end else { return entries }
    let cues = EntryCues(.labels(labels, show: .beginning))
    while child < end {
      let subsection = plan.sections[child]
      let inner = self.entries(in: subsection.blocks, labels)
      // A subsection with labelled entries is a group; one with anything else is an entry itself.
      if inner.count > 1 || inner.contains(where: { cues.signs(in: $0, until: .beginning) == .beginning }) {
        entries += inner
      } else if !subsection.blocks.isEmpty {
        entries.append(entry(blocks: Int(subsection.node.heading)..<subsection.blocks.upperBound))
      }
      child = max(child + 1, Int(subsection.node.next))
    }
    return entries
  }

  private func entries(in blocks: Range<Int>, _ labels: [StaticString]) -> [LogEntry] {
    var entries: [LogEntry] = []
    var block = blocks.lowerBound
    // Where the paragraphs of the current entry began; nil outside one.
    var paragraphs: Range<Int>?
    func endParagraphs() {
      if let range = paragraphs { entries.append(entry(blocks: range)) }
      paragraphs = nil
    }
    while block < blocks.upperBound {
      let record = document.blocks[block]
      let next = Int(record.next)
      switch record.kind {
      case .list:
        // A list below an entry's paragraph ("- Rationale: …") continues it.
        if let range = paragraphs, !beginsWithLabel(firstParagraph(of: block + 1), labels) {
          paragraphs = range.lowerBound..<next
        } else {
          endParagraphs()
          var item = block + 1
          while item < next {
            let start = item
            item = Int(document.blocks[item].next)
            // "- Rationale: …" that slipped out one level still belongs to the entry above it.
            while item < next, beginsWithLabel(firstParagraph(of: item), Self.continuations) {
              item = Int(document.blocks[item].next)
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

  private static let continuations: [StaticString] = [
    "rationale", "reason", "date", "author", "evidence", "impact", "severity", "likelihood", "mitigation",
  ]

  private func firstParagraph(of item: Int) -> Int { item + 1 }

  private func beginsWithLabel(_ block: Int, _ labels: [StaticString]) -> Bool {
    guard block < document.blocks.count, document.blocks[block].kind == .paragraph,
      let line = document.textLines(of: block).first
    else { return false }
    return document.source.withBytes { bytes in
      var i = line.start
      while bytes[i] == UInt8(ascii: "*") || bytes[i] == UInt8(ascii: "_") { i += 1 }
      return labels.contains {
        bytes.has($0, at: i, before: line.end) && !bytes[i + $0.utf8CodeUnitCount].isWord
      }
    }
  }

  private func entry(blocks: Range<Int>) -> LogEntry {
    var text = JoinedText()
    var first: SourceRange?
    document.source.withBytes { bytes in
      let texts = blocks.lazy.filter { hasText($0) }
      text.reserve(texts.reduce(0) { $0 + document.blocks[$1].range.count })
      for block in texts {
        for line in document.textLines(of: block) {
          first = first ?? line
          text.append(line, from: bytes)
        }
      }
    }
    // A table's row may have no cell.
    let range = first ?? blocks.first.map { document.blocks[$0].range } ?? SourceRange(0, 0)
    return LogEntry(range: range, text: text, columns: [])
  }

  private func hasText(_ block: Int) -> Bool {
    switch document.blocks[block].kind {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }

  private func rows(of table: Int) -> [LogEntry] {
    var columns: [String] = []
    var entries: [LogEntry] = []
    var row = table + 1
    while row < Int(document.blocks[table].next) {
      let cells = (row + 1)..<Int(document.blocks[row].next)
      if columns.isEmpty {
        columns = cells.map { document.textLines(of: $0).map(document.source.string).joined() }
      } else {
        let filled = zip(columns, cells).filter { !document.textLines(of: $0.1).allSatisfy(\.isEmpty) }.map(
          \.0)
        let text = entry(blocks: cells).text
        entries.append(LogEntry(range: document.blocks[row].range, text: text, columns: filled))
      }
      row = max(row + 1, Int(document.blocks[row].next))
    }
    return entries
  }
}

extension EntrySigns {
  /// A label that begins an entry.
  fileprivate static let beginning = EntrySigns(rawValue: 1)
}

extension Plan {
  var decisions: [LogEntry] { LogReader(self).entries(of: .decisionLog, labels: ["decision"]) }
  var discoveries: [LogEntry] {
    LogReader(self).entries(of: .surprises, labels: ["observation", "surprise", "discovery"])
  }
}
