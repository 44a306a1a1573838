import MarkdownTree

/// Runs the rules over plans. One linter serves any number of plans, on any thread.
public final class Linter: Sendable {
  private let settings: LintSettings
  private let rules: [any Rule.Type]
  private let descriptions: [RuleDescription]
  private let phrases: PhraseAutomaton

  public init(_ settings: LintSettings = LintSettings()) {
    self.settings = settings
    rules = RuleList.rules
    descriptions = rules.map { $0.description }
    var compiler = PhraseCompiler(count: 150)
    compiler.count(LanguageSample.foreign)
    for (index, rule) in rules.enumerated() {
      compiler.add(Vocabulary.phrases(of: rule, settings), ofRule: index)
    }
    phrases = compiler.table()
  }

  /// What the rules find in `plan`, in the order of the text, suppressed findings left out. Its `path` tells whether
  /// it was filed as finished.
  public func findings(in plan: Plan, path: String? = nil) -> [Finding] { lint(plan, path: path).findings }

  /// As `findings`, and whether the word rules, which are English, could judge the plan.
  public func lint(_ plan: Plan, path: String? = nil) -> (findings: [Finding], judgedWords: Bool) {
    let (defects, prose) = examine(plan, path: path)
    let judgedWords = prose.language.isEnglish
    let comments = SuppressionComment.all(in: plan.document, prose)
    let all = FindingLocator.findings(for: defects, in: plan)
    if comments.isEmpty { return (all, judgedWords) }
    var suppressions = Suppressions(comments)
    var findings: [Finding] = []
    for (finding, defect) in zip(all, defects)
    where !suppressions.silence(defect.rule, of: defect.group, lines: finding.line...finding.endLine) {
      findings.append(finding)
    }
    if let severity = settings.level(of: UnusedSuppression.description, in: plan.dialect) {
      let complaints = suppressions.complaints.map { comment, message in
        RuleContext.UnlocatedFinding(
          rule: UnusedSuppression.description.name, group: UnusedSuppression.description.group,
          severity: severity, range: comment.range, message: message)
      }
      findings += FindingLocator.findings(for: complaints, in: plan)
      findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    return (findings, judgedWords)
  }

  /// What the rules report, in the order of the text and whatever the plan's comments silence, and the prose they read.
  func examine(_ plan: Plan, path: String? = nil) -> (defects: [RuleContext.UnlocatedFinding], prose: Prose) {
    let prose = ProseScanner.read(plan.document, phrases, ruleCount: rules.count)
    let guidance = RuleList.index(of: UnfilledTemplate.self).map { prose.matches[$0] } ?? []
    var context = RuleContext(
      plan: plan, prose: prose, rules: descriptions, phrases: phrases.phrases, guidance: guidance,
      settings: settings, path: path)
    let judgesWords = prose.language.isEnglish
    for index in rules.indices {
      guard let severity = settings.level(of: descriptions[index], in: plan.dialect) else { continue }
      if !judgesWords, descriptions[index].group == .clarity || rules[index] == VagueAcceptance.self {
        continue
      }
      context.enter(index, severity: severity)
      rules[index].check(&context)
    }
    context.defects.sort()
    return (context.defects, prose)
  }
}
