import MarkdownTree

/// Runs the rules over plans. A linter can check any number of plans, on any thread.
///
/// The path of a finding: one pass over the prose finds the phrases of all rules; each rule that is on
/// reports byte ranges; the ranges are located; the plan's suppression directives remove findings; then rules
/// judge the directives.
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
    compiler.addCounted(LanguageSample.commonForeign)
    for (index, rule) in rules.enumerated() {
      compiler.add(settings.phrases(of: rule), ofRule: index)
    }
    phrases = compiler.automaton()
  }

  /// The findings in `plan`, in document order, without those that the plan suppresses. Rules read `path` to
  /// see whether the plan is filed as finished.
  public func findings(in plan: Plan, path: String? = nil) -> [Finding] { lint(plan, path: path).findings }

  /// The findings, and whether the plan's language is English, so that the rules that read English words ran.
  public func lint(_ plan: Plan, path: String? = nil) -> (findings: [Finding], judgedWords: Bool) {
    var context = check(plan, path: path)
    let unlocated = context.takeFindings()
    var findings = FindingLocator.findings(for: unlocated, in: plan)
    let comments = SuppressionComment.all(in: plan.document, context.prose)
    if !comments.isEmpty {
      var suppressions = Suppressions(comments)
      findings = zip(findings, unlocated).compactMap { finding, unlocated in
        let lines = finding.line...finding.endLine
        return suppressions.silence(unlocated.rule, lines: lines) ? nil : finding
      }
      let problems = suppressions.problems
      run(&context) { rule, context in rule.check(problems, in: &context) }
      findings += FindingLocator.findings(for: context.takeFindings(), in: plan)
      findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    return (findings, context.prose.language.isEnglish)
  }

  /// The context in which the rules have checked a plan, before any suppression.
  func check(_ plan: Plan, path: String? = nil) -> RuleContext {
    let prose = ProseScanner.read(plan.document, phrases, ruleCount: rules.count)
    var context = RuleContext(
      plan: plan, prose: prose, rules: descriptions, phrases: phrases.phrases, settings: settings, path: path)
    context.collectClaims(of: rules)
    run(&context) { rule, context in rule.check(&context) }
    return context
  }

  /// Calls `body` for each rule that is on in the plan.
  private func run(_ context: inout RuleContext, _ body: (any Rule.Type, inout RuleContext) -> Void) {
    let isEnglish = context.prose.language.isEnglish
    for index in rules.indices where isEnglish || !descriptions[index].readsEnglish {
      guard let severity = settings.level(of: descriptions[index], in: context.plan.dialect) else { continue }
      context.enter(index, severity: severity)
      body(rules[index], &context)
    }
  }
}
