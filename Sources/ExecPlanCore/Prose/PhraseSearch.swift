import MarkdownTree

/// Common words that a rule looks for in one section only. They would be found on every line of a plan, so they are
/// kept out of the table that all prose is read with, and looked for where they matter.
struct PhraseSearch: Sendable {
  private let table: PhraseTable

  init(_ phrases: [Phrase]) {
    var compiler = PhraseCompiler(count: phrases.count)
    compiler.add(phrases, ofRule: 0)
    table = compiler.table()
  }

  /// Whether one of them stands in the text of some blocks, headings left out.
  func stand(in document: Document, _ blocks: Range<Int>) -> Bool {
    var isFound = false
    scan(document, blocks) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Those of some blocks in whose text one of them stands, headings left out.
  func blocks(in document: Document, _ blocks: Range<Int>) -> [Int] {
    var found: [Int] = []
    scan(document, blocks) { block, _ in
      found.append(block)
      return true
    }
    return found
  }

  /// Every place in the text of some blocks where one of them stands, headings left out.
  func hits(in document: Document, _ blocks: Range<Int>) -> [PhraseHit] {
    var hits: [PhraseHit] = []
    scan(document, blocks) { _, found in
      hits += found
      return true
    }
    return hits
  }

  /// Hands over each block with hits, until `body` has enough. To begin costs a look at the document's definitions.
  private func scan(
    _ document: Document, _ blocks: Range<Int>, _ body: (_ block: Int, _ hits: [PhraseHit]) -> Bool
  ) {
    var scanner = ProseScanner(document, table, ruleCount: 1, keepsSpans: false)
    for block in blocks where document.blocks[block].hasInlines && document.blocks[block].kind != .heading {
      scanner.scan(block..<block + 1)
      if scanner.prose.hits[0].isEmpty { continue }
      if !body(block, scanner.prose.hits[0]) { return }
      scanner.prose.hits[0].removeAll(keepingCapacity: true)
    }
  }

  func phrase(of hit: PhraseHit) -> Phrase { table.phrases[hit.phrase] }
}
