import MarkdownTree

/// Properties that the words of a log entry show. Each rule defines its own traits.
struct EntryTraits: OptionSet, Sendable {
  let rawValue: UInt8
}

/// Words and labels that show traits of a log entry, found in one pass.
struct EntryKeywords: Sendable {
  private var keywords = KeywordSearch()
  /// For each keyword, the trait it shows and whether it is a label.
  private var meanings: [UInt8] = []

  /// The bit that marks labels; traits use the lower bits.
  private static let label: UInt8 = 0x80

  /// Adds whole words in any case, separated by commas.
  consuming func words(_ texts: StaticString, show trait: EntryTraits) -> EntryKeywords {
    add(texts, trait.rawValue)
    return self
  }

  /// Adds labels in any case, separated by commas: "Rationale:", with emphasis allowed before the colon, or
  /// the heading of a table column.
  consuming func labels(_ texts: StaticString, show trait: EntryTraits) -> EntryKeywords {
    add(texts, trait.rawValue | Self.label)
    return self
  }

  private mutating func add(_ texts: StaticString, _ meaning: UInt8) {
    keywords.add(texts)
    while meanings.count < keywords.count { meanings.append(meaning) }
  }

  /// The traits of an entry. The search ends when all traits of `enough` are found.
  func traits(in entry: EntryText, until enough: EntryTraits) -> EntryTraits {
    var traits: EntryTraits = []
    for column in entry.columns { column.withBytes { traits.formUnion(self.traits(ofColumn: $0)) } }
    entry.withBytes { text in
      keywords.findWords(in: text) { number, range in
        let counts = isLabel(number) ? Self.isLabel(range, in: text) : !text[range.upperBound].isWord
        if counts { traits.formUnion(trait(of: number)) }
        return traits.isSuperset(of: enough)
      }
    }
    return traits
  }

  /// The traits of the labels that a column's heading begins with.
  private func traits(ofColumn heading: ByteView) -> EntryTraits {
    var traits: EntryTraits = []
    keywords.visit(at: 0, in: heading) { number, _ in
      if isLabel(number) { traits.formUnion(trait(of: number)) }
      return false
    }
    return traits
  }

  private func isLabel(_ number: Int) -> Bool { meanings[number] & Self.label != 0 }

  private func trait(of number: Int) -> EntryTraits { EntryTraits(rawValue: meanings[number] & ~Self.label) }

  /// Whether the word at `range` is a label.
  private static func isLabel(_ range: Range<Int>, in text: ByteView) -> Bool {
    var after = range.upperBound
    while text[after] == "*" || text[after] == "_" { after += 1 }
    guard after < text.count else { return false }
    if text[after] == ":" { return true }
    // "Mitigation applied: …"
    if range.count >= 6 {
      var colon = after
      while colon < after + 20, text[colon].isWord || text[colon].isBlank { colon += 1 }
      if colon < after + 20, text[colon] == ":" { return true }
    }
    // "**Rationale** the …", "**Rationale.** …"
    return after > range.upperBound
  }

  /// Whether one of the keywords is the whole word at an offset.
  func haveWord(at start: Int, before end: Int, _ bytes: ByteView) -> Bool {
    keywords.visit(at: start, in: bytes) { _, range in
      range.upperBound <= end && !bytes[range.upperBound].isWord
    }
  }
}
