import MarkdownTree

/// Common words that a rule looks for in one section only. They would be found on every line of a plan, so they are
/// kept out of the table that all prose is read with, and looked for where they matter.
struct PhraseSearch: Sendable {
  private let table: PhraseAutomaton

  init(_ phrases: [Phrase]) {
    var compiler = PhraseCompiler(count: phrases.count)
    compiler.add(phrases, ofRule: 0)
    table = compiler.table()
  }

  func phrase(of match: PhraseMatch) -> Phrase { table.phrases[match.phrase] }

  /// A search in one document. To begin one costs a look at the document's definitions.
  func reader(of document: Document) -> Reader { Reader(document, table) }

  /// Reads the text of some of a document's blocks, headings left out.
  struct Reader: ~Copyable {
    private let document: Document
    private var scanner: ProseScanner

    fileprivate init(_ document: Document, _ table: PhraseAutomaton) {
      self.document = document
      scanner = ProseScanner(document, table, ruleCount: 1, keepsSpans: false)
    }

    /// Whether one of the phrases stands in some blocks, and is one that counts. No block behind it is read.
    mutating func finds(in blocks: Range<Int>, where counts: (PhraseMatch) -> Bool = { _ in true }) -> Bool {
      for block in blocks where document.blocks[block].hasInlines && document.blocks[block].kind != .heading {
        scanner.scan(block..<block + 1)
        defer { scanner.prose.matches[0].removeAll(keepingCapacity: true) }
        if scanner.prose.matches[0].contains(where: counts) { return true }
      }
      return false
    }
  }
}
