import MarkdownTree

struct ExternalReference: PhraseRule {
  static let description = RuleDescription(
    name: "external-reference", group: .clarity, severity: .error, readsEnglish: true,
    extensibleList: .phrases,
    summary: "The plan refers to a conversation or document that its reader does not have.",
    rationale: """
      The reader was not part of the discussion and cannot open the wiki. OpenAI's PLANS.md forbids "as \
      defined previously" and "according to the architecture doc": the plan explains what is needed, even if \
      that repeats it. The path of a checked-in file is fine.
      """,
    passing: Example.each(
      "The order is as described under Milestones; see Plan of Work below.",
      "Names stay short, as agreed under the Plan of Work.",
      "The format is explained in the design doc `docs/format.md`.",
      "As defined in `docs/format.md`, the rows are sorted. See the documentation in `docs/format.md`.",
      "Follow the earlier plan `plans/import.md`, which is checked in. As described above, rows are sorted.",
      "See [as discussed](docs/as-discussed.md) in `per the RFC`. The RFC number is stored per row.",
      "The page shows the documentation to the reader. Update the design doc `docs/design.md`.",
      "The user sees the previous session in the list."),
    failing: Example.each(
      "Amounts are rounded ↓as discussed.", "Round them ↓as agreed earlier.",
      "Round them ↓as mentioned earlier.", "Round them ↓as previously defined.",
      "Round them ↓as I mentioned.", "Round them ↓as per our discussion.",
      "For the layers ↓see the architecture doc.", "Encode the name ↓per the RFC.",
      "Encode it ↓according to the spec.", "↓See the ticket for the order.", "↓See Jira for the order.",
      "The order was settled ↓in the previous plan.", "The order was settled ↓in our last meeting.",
      "The order was settled ↓in the Slack thread.", "Round them ↓as agreed in the previous session.",
      "Install it following Ada's ↓guide at <https://example.com/install>."))

  static let phrases: [Phrase] = [
    Phrase("as {we |we have |we've |previously |already |earlier |}{discussed|agreed|talked about}"),
    Phrase("{discussed|agreed|decided|explained} {earlier|previously|before}"),
    Phrase(
      """
      as {we |}{mentioned|described|noted|stated|specified|defined|explained|outlined} \
      {earlier|before|previously}
      """),
    Phrase("as {previously|already} {mentioned|described|noted|stated|specified|defined|explained|outlined}"),
    Phrase(
      """
      {see|refer to|consult|check|read|follow} {the|our} \
      {architecture|design|spec|requirements|api|product|internal|official|project|technical|\
      vendor|upstream|} \
      {doc|docs|document|documents|documentation|wiki|spec|specification|rfc|runbook|handbook}
      """),
    Phrase(
      """
      {per|according to|as per|following} {the|our} {architecture|design|api|product|official|} \
      {doc|docs|document|documentation|wiki|spec|specification|rfc|ticket|handbook}
      """),
    Phrase("per rfc"),
    Phrase("as {i|you} mentioned"),
    Phrase("as per {our|the} {discussion|conversation|meeting}"),
    Phrase("see the {ticket|wiki|jira ticket|design}"),
    Phrase("see {jira|confluence|slack|notion}"),
    Phrase(
      """
      {in|from|during} {the|our|my|a|an} {previous|last|prior|earlier} \
      {plan|session|conversation|chat|discussion|meeting|thread}
      """),
    Phrase("{in|from} {the|our} {slack|teams|email} {thread|channel|conversation}"),
    Phrase("{guide|tutorial|documentation|instructions|docs|article} at", counts: .besideAddress),
  ]

  private var headings: HeadingNames?

  static func message(for phrase: Phrase) -> String {
    "refers to something that the reader does not have: copy what it says into the plan"
  }

  /// "as agreed | in the previous session" is one reference.
  func candidates(in context: RuleContext) -> [PhraseMatch] {
    var lastEnd = -2
    return context.matches.filter { match in
      defer { lastEnd = match.range.end }
      return match.range.start != lastEnd + 1
    }
  }

  /// Whether the reader has the document or section.
  mutating func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool {
    let sentence = around.sentence
    if context.phrase(of: match).condition == .besideAddress {
      return sentence.firstRange(ofLowercased: "http") == nil
    }
    // A checked-in file, named by its path in code or as a link's target.
    if Self.namesFile(sentence) { return true }
    // "the documentation style guide" is itself a document, usually a checked-in one.
    if around.byteAfter.isWord, around.precedes(oneOf: Self.documentNouns) { return true }
    // A section of this plan.
    if around.precedes(oneOf: Self.directions) { return true }
    guard around.byteAfter.isWord, around.precedes(oneOf: Self.prepositions) else { return false }
    var headings = headings ?? HeadingNames(of: context.plan)
    defer { self.headings = headings }
    let words = around.textsAfter(4)
    if headings.containOne(named: words, in: 1..<3) { return true }
    return words.count > 1 && words[1] == "the" && headings.containOne(named: words, in: 2..<4)
  }

  private static let directions = WordSet("above below")
  private static let prepositions = WordSet("under in")

  private static let documentNouns = WordSet(
    """
    style guide guides page pages site build comment comments folder directory standards conventions \
    test tests changes updates generator string strings
    """)

  /// Whether a text contains a path that ends in `.md`, or has a slash and another file extension.
  private static func namesFile(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(whereSeparator: endsPath).contains { word in
      guard !word.starts(with: "http".utf8), let dot = word.lastIndex(of: UInt8(ascii: ".")) else {
        return false
      }
      let ending = word[(dot + 1)...]
      return word.count > 4 && (1...5).contains(ending.count)
        && ending.allSatisfy { $0.isLetter || $0.isDigit }
        && (word.contains(UInt8(ascii: "/")) || ending.elementsEqual("md".utf8))
    }
  }

  private static func endsPath(_ byte: UInt8) -> Bool {
    switch byte {
    case "`", "(", ")", "<", ">", "[", "]", "\"", "'", ",", ";": true
    default: byte.isBlank
    }
  }
}

/// The names of a plan's headings, collected at the first use.
private struct HeadingNames {
  private let plan: Plan
  /// Sorted.
  private lazy var names: [String] = plan.sections.map { section in
    plan.document.withName(of: section) { $0.string(0..<$0.count) }
  }.sorted()

  init(of plan: Plan) { self.plan = plan }

  /// Whether a name begins with the words of a range, or the words begin with a name. Logarithmic.
  mutating func containOne(named words: [String], in range: Range<Int>) -> Bool {
    var beginning = ""
    for index in range.clamped(to: words.indices) {
      if !beginning.isEmpty { beginning += " " }
      beginning += words[index]
      if first(from: beginning) == beginning { return true }
    }
    return !beginning.isEmpty && first(from: beginning)?.hasPrefix(beginning) ?? false
  }

  private mutating func first(from text: String) -> String? {
    let index = names.partitioningIndex { $0 >= text }
    return index < names.count ? names[index] : nil
  }
}
