import MarkdownTree

/// What a rule sees of one plan, and where it reports.
public struct RuleContext {
  let plan: Plan
  /// What the pass over the prose found.
  let prose: Prose
  /// Where the plan is kept; nil for a text without a place.
  let path: String?
  private let phrases: [Phrase]
  private let settings: LintSettings
  private let rules: [RuleDescription]
  /// The index of the rule that is at work, and its level, once there is one.
  private var rule: (index: Int, severity: Severity)?
  var defects: [UnlocatedFinding] = []

  /// Blocks that still hold the skeleton's guidance, in order, each as often as something shows it. No other rule
  /// judges their words.
  private let guidanceBlocks: [Int]
  /// Where they stand, in order.
  private let guidanceRanges: [SourceRange]
  /// Those of them that begin as a paragraph of the team's own skeleton does.
  let copiedBlocks: [Int]

  /// A finding before its place is turned into lines and columns.
  struct UnlocatedFinding {
    let rule: String
    let group: RuleGroup
    let severity: Severity
    let range: SourceRange
    let message: String
  }

  /// `guidance` are the places where a skeleton's guidance may stand.
  init(
    plan: Plan, prose: Prose, rules: [RuleDescription], phrases: [Phrase], guidance: [PhraseMatch],
    settings: LintSettings, path: String?
  ) {
    self.plan = plan
    self.prose = prose
    self.rules = rules
    self.phrases = phrases
    self.settings = settings
    self.path = path
    // Most plans have no more of them, and they are large to move.
    defects.reserveCapacity(24)
    copiedBlocks = plan.dialect.openings.blocks(in: plan.document)
    var blocks = copiedBlocks
    // A lead-in is no guidance once something follows it; the words behind it are judged like any others.
    for match in guidance
    where plan.beginsSentence(match) && phrases[match.phrase].advice != UnfilledTemplate.leadIn {
      blocks.append(match.block)
    }
    guidanceBlocks = blocks.sorted()
    guidanceRanges = guidanceBlocks.map { plan.document.blocks[$0].range }
  }

  /// The clock in seconds since 1970; nil when nobody gave one.
  var now: Int? { settings.now }

  /// Turns to the next rule, by its index.
  mutating func enter(_ rule: Int, severity: Severity) { self.rule = (rule, severity) }

  /// This rule's phrases where they stand in the prose, in order. Those that settings take away are left out, and those
  /// in guidance, which is reported as such by the rule that looks for it.
  var matches: [PhraseMatch] {
    guard let (index, _) = rule, !prose.matches[index].isEmpty else { return [] }
    var matches = prose.matches[index]
    if !guidanceBlocks.isEmpty, rules[index] !== UnfilledTemplate.description {
      matches.removeAll { isGuidance($0.block) }
    }
    let removed = settings.removedPhrases(of: rules[index].name)
    if !removed.isEmpty {
      let removed = Set(removed.map { PhraseWords($0).text })
      matches.removeAll { removed.contains(PhraseWords(words($0.range)).text) }
    }
    return matches
  }

  mutating func report(at range: SourceRange, _ message: String) {
    guard let (index, severity) = rule else { return }
    defects.append(
      UnlocatedFinding(
        rule: rules[index].name, group: rules[index].group, severity: severity, range: range, message: message
      ))
  }

  func phrase(of match: PhraseMatch) -> Phrase { phrases[match.phrase] }

  /// The text of a range as one line, for a message.
  func words(_ range: SourceRange) -> String {
    plan.source.withBytes { bytes in
      let range = range.start..<max(range.start, range.end)
      if isOneLine(range, bytes) { return bytes.string(range) }
      if range.contains(where: { bytes[$0] >= 0x80 }) {
        return bytes.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      // Taking a string apart and joining it again calls for types that are put together at run time.
      var words: [UInt8] = []
      for i in range where !bytes[i].isSpace {
        if !words.isEmpty, bytes[i - 1].isSpace { words.append(UInt8(ascii: " ")) }
        words.append(bytes[i])
      }
      return String(decoding: words, as: UTF8.self)
    }
  }

  /// The same between two fixed texts, written into one string at once: joining strings makes a new one at each step, and
  /// messages are many.
  func words(_ range: SourceRange, behind opening: StaticString = "", then rest: StaticString) -> String {
    plan.source.withBytes { bytes in
      let place = range.start..<max(range.start, range.end)
      guard isOneLine(place, bytes) else { return "\(opening)\(words(range))\(rest)" }
      let words = bytes.bytes(in: place)
      let count = opening.utf8CodeUnitCount + words.count + rest.utf8CodeUnitCount
      return String(unsafeUninitializedCapacity: count) { buffer in
        var end = opening.withUTF8Buffer { buffer.initialize(fromContentsOf: $0) }
        end = buffer[end...].initialize(fromContentsOf: words)
        return rest.withUTF8Buffer { buffer[end...].initialize(fromContentsOf: $0) }
      }
    }
  }

  /// Whether a text has no whitespace but single spaces between its words; what is not ASCII may be whitespace.
  private func isOneLine(_ range: Range<Int>, _ bytes: ByteView) -> Bool {
    /// The byte before, as if the text began behind a space.
    var last = UInt8(ascii: " ")
    for i in range {
      let byte = bytes[i]
      if byte >= 0x80 || byte.isSpace && (byte != " " || last == byte) { return false }
      last = byte
    }
    return last != " "
  }

  /// Whether a match stands in text that orders work, and not in a record or a heading.
  func isInstruction(_ match: PhraseMatch) -> Bool {
    plan.document.blocks[match.block].kind != .heading && plan.role(ofBlock: match.block) == .instructions
  }

  /// Whether a block still holds the skeleton's guidance.
  func isGuidance(_ block: Int) -> Bool { guidanceBlocks.hasInOrder(block) }

  /// Whether a place lies in a block that still holds the skeleton's guidance or slots.
  func isUnfilled(_ range: SourceRange) -> Bool {
    let next = guidanceRanges.partitioningIndex { $0.end >= range.start }
    return next < guidanceRanges.count && guidanceRanges[next].start <= range.end
  }
}

extension RuleContext.UnlocatedFinding: Comparable {
  /// The order of the text: most are told apart by where they begin.
  static func < (a: Self, b: Self) -> Bool {
    if a.range.start != b.range.start { return a.range.start < b.range.start }
    // At one place the errors come first.
    if a.severity != b.severity { return a.severity > b.severity }
    return (a.range.end, a.rule, a.message) < (b.range.end, b.rule, b.message)
  }
}
