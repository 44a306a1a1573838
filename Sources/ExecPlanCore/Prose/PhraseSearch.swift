import MarkdownTree

/// A search for phrases in a part of a document.
///
/// Used for common words that matter to a rule in one section only. In the automaton for all prose, they
/// would match on every line.
struct PhraseSearch: Sendable {
  private let automaton: PhraseAutomaton

  init(_ phrases: [Phrase]) {
    var compiler = PhraseCompiler(count: phrases.count)
    compiler.add(phrases, ofRule: 0)
    automaton = compiler.automaton()
  }

  func phrase(of match: PhraseMatch) -> Phrase { automaton.phrases[match.phrase] }

  /// A search in one document. Setting it up is linear in the document's link definitions.
  func reader(of document: Document) -> Reader { Reader(document, automaton) }

  /// Searches the text of blocks, without headings.
  struct Reader: ~Copyable {
    private let document: Document
    private var scanner: ProseScanner

    fileprivate init(_ document: Document, _ automaton: PhraseAutomaton) {
      self.document = document
      scanner = ProseScanner(document, automaton, ruleCount: 1, keepsSpans: false)
    }

    /// Whether any of the blocks contains a phrase whose match satisfies `counts`. Stops at the first such
    /// block.
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
