import MarkdownTree

/// What a rule sees of one plan, and where it reports.
struct RuleContext {
  let plan: Plan
  /// What the pass over the prose found.
  let prose: Prose
  /// The plan's path; nil for a text without one.
  let path: String?
  private let phrases: [Phrase]
  private let settings: LintSettings
  private let rules: [RuleDescription]

  /// The index and the level of the rule that is running.
  private var rule = 0
  private var severity = Severity.note
  /// In the order of their blocks.
  private var claims: [Claim] = []
  private var findings: [UnlocatedFinding] = []

  /// A block whose text only one rule judges.
  struct Claim {
    let block: Int
    /// The rule's index.
    let rule: Int
  }

  init(
    plan: Plan, prose: Prose, rules: [RuleDescription], phrases: [Phrase], settings: LintSettings,
    path: String?
  ) {
    self.plan = plan
    self.prose = prose
    self.rules = rules
    self.phrases = phrases
    self.settings = settings
    self.path = path
    // Most plans have no more.
    findings.reserveCapacity(24)
  }

  /// The clock in seconds since 1970; nil when none was given.
  var now: Int? { settings.now }

  /// Continues with another rule, by its index.
  mutating func enter(_ rule: Int, severity: Severity) {
    self.rule = rule
    self.severity = severity
  }

  /// Collects the blocks that rules claim.
  mutating func collectClaims(of rules: [any Rule.Type]) {
    var claims: [Claim] = []
    for index in rules.indices {
      rule = index
      for block in rules[index].claimedBlocks(in: self) { claims.append(Claim(block: block, rule: index)) }
    }
    self.claims = claims.sorted { $0.block < $1.block }
  }

  /// Returns what was reported since the last call, in document order.
  mutating func takeFindings() -> [UnlocatedFinding] {
    findings.sort()
    defer { findings = [] }
    return findings
  }

  /// The matches of this rule's phrases, in document order, without those that settings remove and those in blocks that
  /// another rule claims.
  var matches: [PhraseMatch] {
    var matches = prose.matches[rule]
    if matches.isEmpty { return [] }
    if !claims.isEmpty { matches.removeAll { isClaimedByOthers($0.block) } }
    let removed = settings.removedPhrases(of: rules[rule].name)
    if !removed.isEmpty {
      let removed = Set(removed.map { PhraseWords($0).text })
      matches.removeAll { removed.contains(PhraseWords(words($0.range)).text) }
    }
    return matches
  }

  mutating func report(at range: SourceRange, _ message: String) {
    findings.append(
      UnlocatedFinding(rule: rules[rule], severity: severity, range: range, message: message))
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

  /// The text around a match within its block.
  func matchContext(of match: PhraseMatch) -> MatchContext { MatchContext(of: match, in: plan.document) }

  /// Whether a match is in text that tells the reader what to do, and neither in a record nor in a heading.
  func isInstruction(_ match: PhraseMatch) -> Bool {
    plan.document.blocks[match.block].kind != .heading && plan.role(ofBlock: match.block) == .instructions
  }

  /// Whether a rule claims a block.
  func isClaimed(_ block: Int) -> Bool {
    let claim = claims.partitioningIndex { $0.block >= block }
    return claim < claims.count && claims[claim].block == block
  }

  private func isClaimedByOthers(_ block: Int) -> Bool {
    claims[claims.partitioningIndex { $0.block >= block }...]
      .prefix { $0.block == block }.contains { $0.rule != rule }
  }

  /// Whether a range touches a claimed block.
  func touchesClaim(_ range: SourceRange) -> Bool {
    let next = claims.partitioningIndex { plan.document.blocks[$0.block].range.end >= range.start }
    return next < claims.count && plan.document.blocks[claims[next].block].range.start <= range.end
  }
}
