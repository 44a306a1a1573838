import MarkdownTree

/// The plan as rules read it, and the findings that they report.
struct RuleContext {
  let plan: Plan
  let prose: Prose
  /// nil for a plan that is not in a file.
  let path: String?
  private let phrases: [Phrase]
  private let settings: LintSettings
  private let rules: [RuleDescription]

  /// The index and the level of the running rule.
  private var rule = 0
  private var severity = Severity.note
  /// In the order of their blocks.
  private var claims: [Claim] = []
  private var findings: [UnlocatedFinding] = []

  /// A block that only one rule checks.
  private struct Claim: Equatable {
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
    // Enough for most plans.
    findings.reserveCapacity(24)
  }

  // MARK: - For the linter

  /// Sets the running rule, by its index.
  mutating func enter(_ rule: Int, severity: Severity) {
    self.rule = rule
    self.severity = severity
  }

  /// Collects the blocks that rules claim.
  mutating func collectClaims(of rules: [any Rule.Type]) {
    for index in rules.indices where rules[index].description.claimsBlocks {
      rule = index
      for block in rules[index].claimedBlocks(in: self) {
        let claim = Claim(block: block, rule: index)
        // One block may hold many matches.
        if claims.last != claim { claims.append(claim) }
      }
    }
    claims.sort { $0.block < $1.block }
  }

  /// Returns the findings since the last call, in document order.
  mutating func takeFindings() -> [UnlocatedFinding] {
    findings.sort()
    defer { findings = [] }
    return findings
  }

  // MARK: - For rules

  /// The current time in seconds since 1970, if known.
  var now: Int? { settings.now }

  mutating func report(at range: SourceRange, _ message: String) {
    findings.append(
      UnlocatedFinding(rule: rules[rule], severity: severity, range: range, message: message))
  }

  /// The matches of this rule's phrases in document order, without removed phrases and without matches in
  /// blocks that another rule claims.
  var matches: [PhraseMatch] {
    var matches = prose.matches[rule]
    if matches.isEmpty { return [] }
    if !claims.isEmpty { matches.removeAll { isClaimedByAnother($0.block) } }
    let removed = settings.removedPhrases(of: rules[rule].name)
    if !removed.isEmpty {
      let removed = Set(removed.map { PhraseWords($0).text })
      matches.removeAll { removed.contains(PhraseWords(oneLineText(of: $0.range)).text) }
    }
    return matches
  }

  func phrase(of match: PhraseMatch) -> Phrase { phrases[match.phrase] }

  /// The text around a match within its block.
  func matchContext(of match: PhraseMatch) -> MatchContext { MatchContext(of: match, in: plan.document) }

  /// Whether a match is in instructions, and neither in a record nor in a heading.
  func isInstruction(_ match: PhraseMatch) -> Bool {
    plan.document.blocks[match.block].kind != .heading && plan.role(ofBlock: match.block) == .instructions
  }

  func isClaimed(_ block: Int) -> Bool { !claims(of: block).isEmpty }

  private func isClaimedByAnother(_ block: Int) -> Bool { claims(of: block).contains { $0.rule != rule } }

  private func claims(of block: Int) -> ArraySlice<Claim> {
    claims[claims.partitioningIndex { $0.block >= block }...].prefix { $0.block == block }
  }

  /// Whether a range touches a claimed block.
  func touchesClaim(_ range: SourceRange) -> Bool {
    let next = claims.partitioningIndex { plan.document.blocks[$0.block].range.end >= range.start }
    return next < claims.count && plan.document.blocks[claims[next].block].range.start <= range.end
  }

  /// The text of a range on one line, for a message. Runs of ASCII whitespace become one space.
  func oneLineText(of range: SourceRange) -> String {
    plan.source.withBytes { bytes in
      let range = range.start..<max(range.start, range.end)
      return String(unsafeUninitializedCapacity: range.count) { buffer in
        var count = 0
        for i in range where !bytes[i].isSpace {
          if count > 0, bytes[i - 1].isSpace {
            buffer[count] = UInt8(ascii: " ")
            count += 1
          }
          buffer[count] = bytes[i]
          count += 1
        }
        return count
      }
    }
  }
}
