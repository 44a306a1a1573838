import MarkdownTree

/// Common words that a rule looks for in one section only. They would be found on every line of a plan, so they are
/// kept out of the table that all prose is read with, and looked for where they matter.
struct PhraseSearch: Sendable {
  private let table: PhraseTable

  init(_ phrases: [Phrase]) { table = PhraseCompiler.table([phrases], tellsLanguage: false) }

  /// Every hit in the text of some blocks, headings left out.
  func hits(in document: Document, _ blocks: Range<Int>) -> [PhraseHit] {
    var scanner = ProseScanner(document, table, ruleCount: 1)
    scanner.scan(blocks)
    return scanner.prose.hits[0].filter { document.blocks[$0.block].kind != .heading }
  }

  func phrase(of hit: PhraseHit) -> Phrase { table.entries[hit.entry].phrase }
}
