import MarkdownTree

/// Runs the rules over plans. A linter can check any number of plans, on any thread.
///
/// A run has five steps: one pass over the prose finds the phrases of all rules; each enabled rule reports
/// byte ranges; the ranges become lines and columns; suppression directives remove findings; rules check the
/// directives.
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

  /// The findings in `plan` that it does not suppress, in document order. `path` shows whether the plan is in
  /// a folder of finished plans.
  public func findings(in plan: Plan, path: String? = nil) -> [Finding] { lint(plan, path: path).findings }

  /// The findings, and whether the plan is in English, so that rules that read English words ran.
  public func lint(_ plan: Plan, path: String? = nil) -> (findings: [Finding], isEnglish: Bool) {
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

  /// Runs the rules over a plan, before suppression.
  func check(_ plan: Plan, path: String? = nil) -> RuleContext {
    let prose = ProseScanner.read(plan.document, phrases, ruleCount: rules.count)
    var context = RuleContext(
      plan: plan, prose: prose, rules: descriptions, phrases: phrases.phrases, settings: settings, path: path)
    context.collectClaims(of: rules)
    run(&context) { rule, context in rule.check(&context) }
    return context
  }

  /// Calls `body` for each rule that is enabled for the plan.
  private func run(_ context: inout RuleContext, _ body: (any Rule.Type, inout RuleContext) -> Void) {
    let isEnglish = context.prose.language.isEnglish
    for index in rules.indices where isEnglish || !descriptions[index].readsEnglish {
      guard let severity = settings.level(of: descriptions[index], in: context.plan.dialect) else { continue }
      context.enter(index, severity: severity)
      body(rules[index], &context)
    }
  }
}
