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
      compiler.add(settings.phrases(of: rule), ofRule: index)
    }
    phrases = compiler.table()
  }

  /// What the rules find in `plan`, in the order of the text, suppressed findings left out. Its `path` tells whether
  /// it was filed as finished.
  public func findings(in plan: Plan, path: String? = nil) -> [Finding] { lint(plan, path: path).findings }

  /// The findings, and whether the plan's language is English, so that rules that read English words ran.
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
      run(&context) { rule, context in rule.check(suppressions.problems, in: &context) }
      findings += FindingLocator.findings(for: context.takeFindings(), in: plan)
      findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    return (findings, context.prose.language.isEnglish)
  }

  /// What the rules report before any suppression, and the context they ran in.
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
    for (index, description) in descriptions.enumerated() where isEnglish || !description.readsEnglish {
      guard let severity = settings.level(of: description, in: context.plan.dialect) else { continue }
      context.enter(index, severity: severity)
      body(rules[index], &context)
    }
  }
}
