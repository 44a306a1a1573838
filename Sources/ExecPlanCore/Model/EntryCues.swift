/// What the words of a log entry show. Each rule has signs of its own.
struct EntrySigns: OptionSet, Sendable {
  let rawValue: UInt8
}

/// Words and labels that are signs of something in a log entry, all found in one pass over it.
struct EntryCues: Sendable {
  /// Texts that are signs of the same.
  struct Cue: Sendable {
    fileprivate let texts: [StaticString]
    fileprivate let sign: EntrySigns
    fileprivate let isLabel: Bool

    /// Whole words, in any case.
    static func words(_ texts: [StaticString], show sign: EntrySigns) -> Cue {
      Cue(texts: texts, sign: sign, isLabel: false)
    }

    /// Labels: `Rationale:`, in any case, emphasis marks allowed before the colon, or a table column of that name.
    static func labels(_ texts: [StaticString], show sign: EntrySigns) -> Cue {
      Cue(texts: texts, sign: sign, isLabel: true)
    }
  }

  private let cues: [Cue]
  private let needles: Needles
  /// What each needle shows, by its number.
  private let meanings: [(sign: EntrySigns, isLabel: Bool)]

  init(_ cues: Cue...) {
    self.cues = cues
    needles = Needles(cues.flatMap(\.texts))
    meanings = cues.flatMap { cue in cue.texts.map { _ in (cue.sign, cue.isLabel) } }
  }

  /// The signs in an entry. Reading ends once those of `enough` are found.
  func signs(in entry: LogEntry, until enough: EntrySigns) -> EntrySigns {
    var signs: EntrySigns = []
    for column in entry.columns {
      let name = Array(column.utf8)[...]
      for cue in cues where cue.isLabel && cue.texts.contains(where: name.starts(withLowercased:)) {
        signs.insert(cue.sign)
      }
    }
    let text = entry.text.bytes
    needles.findWords(in: text) { number, range in
      let (sign, isLabel) = meanings[number]
      if isLabel ? Self.isLabel(range, in: text) : Self.endsWord(range, in: text) { signs.insert(sign) }
      return signs.isSuperset(of: enough)
    }
    return signs
  }

  private static func endsWord(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    range.upperBound == text.endIndex || !text[range.upperBound].isWord
  }

  private static func isLabel(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let after = text[range.upperBound...].drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    guard let next = after.first else { return false }
    if next == UInt8(ascii: ":") { return true }
    // "Mitigation applied: …"
    if range.count >= 6,
      after.prefix(20).drop(while: { $0.isWord || $0.isBlank }).first == UInt8(ascii: ":")
    {
      return true
    }
    // "**Rationale** the …", "**Rationale.** …"
    return after.startIndex > range.upperBound
  }
}
