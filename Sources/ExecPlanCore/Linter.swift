import MarkdownTree

/// Which rules run, how much they weigh, and what time it is.
public struct LintSettings: Sendable {
  /// Levels that differ from the rules' own, by rule name; a nil level switches the rule off.
  public var levels: [String: Severity?] = [:]
  /// Rules that somebody asked for by name: those that are off by default run as warnings.
  public var selected: Set<String> = []

  /// Phrases that word rules look for in addition to their own, and those that they no longer look for, by rule name;
  /// see `Vocabulary`.
  public var extraPhrases: [String: [String]] = [:]
  public var removedPhrases: [String: [String]] = [:]

  /// The clock in seconds since 1970, for rules that need it; without one they stay silent.
  public var now: Int?

  public init() {}

  /// The level of a rule in plans of a dialect; nil where it is off.
  public func level(of rule: RuleDescription, in dialect: Dialect) -> Severity? {
    if let level = levels[rule.name] { return level }
    return rule.severity(in: dialect.family) ?? (selected.contains(rule.name) ? .warning : nil)
  }
}

/// Runs the rules over plans. One linter serves any number of plans, on any thread.
public struct Linter: Sendable {
  private let settings: LintSettings
  private let rules: [any Rule.Type]
  private let phrases: PhraseTable
  /// For each rule the words whose hits are passed over; empty where nobody removed any.
  private let removed: [Set<String>]

  public init(_ settings: LintSettings = LintSettings()) {
    self.settings = settings
    rules = RuleList.rules
    phrases = PhraseTable(rules.map { Vocabulary.phrases(of: $0, settings) })
    removed =
      settings.removedPhrases.isEmpty
      ? [] : rules.map { Vocabulary.removed(from: $0.description.name, settings) }
  }

  /// What the rules find in `plan`, in the order of the text, suppressed findings left out. Its `path` tells whether
  /// it was filed as finished.
  public func findings(in plan: Plan, path: String? = nil) -> [Finding] { lint(plan, path: path).findings }

  /// As `findings`, and whether the word rules, which are English, could judge the plan.
  public func lint(_ plan: Plan, path: String? = nil) -> (findings: [Finding], judgedWords: Bool) {
    let (defects, prose) = examine(plan, path: path)
    var places = Places(plan)
    let comments = SuppressionComment.all(in: plan.document, prose) { places.lines }
    guard !defects.isEmpty || !comments.isEmpty else { return ([], prose.language.isEnglish) }
    var suppressions = Suppressions(comments)
    var findings: [Finding] = []
    for defect in defects {
      let finding = places.finding(defect)
      if comments.isEmpty || !suppressions.silence(defect.rule, lines: finding.line...finding.endLine) {
        findings.append(finding)
      }
    }
    if !comments.isEmpty, let severity = level(of: UnusedSuppression.description, in: plan.dialect) {
      findings += suppressions.complaints.map { comment, message in
        places.finding(
          RuleContext.Defect(
            rule: UnusedSuppression.description, severity: severity, range: comment.range, message: message))
      }
      findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    return (findings, prose.language.isEnglish)
  }

  /// What the rules report, in the order of the text and whatever the plan's comments silence, and the prose they read.
  func examine(_ plan: Plan, path: String? = nil) -> (defects: [RuleContext.Defect], prose: Prose) {
    var scanner = ProseScanner(plan.document, phrases, ruleCount: rules.count)
    scanner.scan(plan.document.blocks.indices)
    let prose = scanner.prose
    let guidance = RuleList.index(of: UnfilledTemplate.self).map { prose.hits[$0] } ?? []
    var context = RuleContext(
      plan: plan, prose: prose, phrases: phrases.entries, guidance: guidance, now: settings.now, path: path)
    for (index, rule) in rules.enumerated() {
      let description = rule.description
      guard let severity = level(of: description, in: plan.dialect) else { continue }
      if !prose.language.isEnglish, description.group == .clarity || rule == VagueAcceptance.self { continue }
      context.enter(description, severity: severity, hits: prose.hits[index])
      if !removed.isEmpty, !removed[index].isEmpty { context.passOver(removed[index]) }
      rule.check(&context)
    }
    return (context.defects.sorted(by: RuleContext.Defect.isInOrder), prose)
  }

  private func level(of rule: RuleDescription, in dialect: Dialect) -> Severity? {
    settings.level(of: rule, in: dialect)
  }
}

/// Turns byte ranges of one plan into lines, columns and headings. The line index is built when first needed: a plan
/// without findings has none.
private struct Places {
  private let plan: Plan
  private(set) lazy var lines = LineIndex(plan.source)
  // Findings come in the order of the text, and so, nearly, do their ends.
  private lazy var starts = LineCursor(lines)
  private lazy var ends = LineCursor(lines)

  init(_ plan: Plan) { self.plan = plan }

  mutating func finding(_ defect: RuleContext.Defect) -> Finding {
    let start = starts.position(of: defect.range.start)
    let end = ends.position(of: max(defect.range.end, defect.range.start))
    return Finding(
      rule: defect.rule.name, severity: defect.severity, message: defect.message,
      section: plan.heading(at: defect.range.start),
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }
}
