import MarkdownTree

/// What the words of a log entry show. Each rule has signs of its own.
struct EntryTraits: OptionSet, Sendable {
  let rawValue: UInt8
}

/// Words and labels that are signs of something in a log entry, all found in one pass over it.
struct EntryKeywords: Sendable {
  private var needles = KeywordSearch()
  /// For each needle what it shows, by its number.
  private var meanings: [UInt8] = []

  /// Beside the signs of a needle, which have lower bits: it is a label.
  private static let label: UInt8 = 0x80

  /// With these too, which are whole words in any case, separated by commas.
  consuming func words(_ texts: StaticString, show sign: EntryTraits) -> EntryKeywords {
    add(texts, sign.rawValue)
    return self
  }

  /// With these too, which are labels: `Rationale:`, in any case, emphasis marks allowed before the colon, or a table
  /// column of that name.
  consuming func labels(_ texts: StaticString, show sign: EntryTraits) -> EntryKeywords {
    add(texts, sign.rawValue | Self.label)
    return self
  }

  private mutating func add(_ texts: StaticString, _ meaning: UInt8) {
    needles.add(texts)
    while meanings.count < needles.count { meanings.append(meaning) }
  }

  /// The signs in an entry. Reading ends once those of `enough` are found.
  func signs(in entry: EntryText, until enough: EntryTraits) -> EntryTraits {
    var signs: EntryTraits = []
    for column in entry.columns { column.withBytes { signs.formUnion(self.signs(ofColumn: $0)) } }
    entry.withBytes { text in
      needles.findWords(in: text) { number, range in
        let isSign =
          isLabel(number) ? Self.isLabel(range, in: text) : !text[range.upperBound].isWord
        if isSign { signs.formUnion(sign(of: number)) }
        return signs.isSuperset(of: enough)
      }
    }
    return signs
  }

  /// What a column shows whose name begins with labels.
  private func signs(ofColumn name: ByteView) -> EntryTraits {
    var signs: EntryTraits = []
    needles.visit(at: 0, in: name) { number, _ in
      if isLabel(number) { signs.formUnion(sign(of: number)) }
      return false
    }
    return signs
  }

  private func isLabel(_ number: Int) -> Bool { meanings[number] & Self.label != 0 }

  private func sign(of number: Int) -> EntryTraits { EntryTraits(rawValue: meanings[number] & ~Self.label) }

  /// Whether the needle at `range`, which is one of labels, is used as one.
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

  /// Whether one of the texts stands at a place as a whole word.
  func standAsWord(at start: Int, before end: Int, _ bytes: ByteView) -> Bool {
    needles.visit(at: start, in: bytes) { _, range in
      range.upperBound <= end && !bytes[range.upperBound].isWord
    }
  }
}
