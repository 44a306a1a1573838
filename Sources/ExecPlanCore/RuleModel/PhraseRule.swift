/// A rule that looks for phrases: a list, a scope, exemptions and a message.
///
/// Each plan gets its own value, so a rule may cache what it reads.
protocol PhraseRule: Rule {
  static var scope: PhraseScope { get }

  /// What is wrong and what to do, worded to follow the quoted phrase.
  static func message(for phrase: Phrase) -> String

  init()

  /// The matches to judge, in document order. By default, all within the scope.
  func candidates(in context: RuleContext) -> [PhraseMatch]

  /// Whether a candidate is acceptable in its context. A phrase inside a quotation always is.
  mutating func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool
}

enum PhraseScope {
  /// All prose, headings included.
  case prose
  /// The prose of sections that instruct the reader, without headings.
  case instructions
}

extension PhraseRule {
  static var scope: PhraseScope { .prose }

  func candidates(in context: RuleContext) -> [PhraseMatch] {
    switch Self.scope {
    case .prose: context.matches
    case .instructions: context.matches.filter { context.isInstruction($0) }
    }
  }

  func isExempt(_ match: PhraseMatch, _ around: MatchContext, in context: RuleContext) -> Bool { false }

  static func check(_ context: inout RuleContext) {
    var rule = Self()
    for match in rule.candidates(in: context) {
      let around = context.matchContext(of: match)
      if around.isInsideQuotation || rule.isExempt(match, around, in: context) { continue }
      let message = message(for: context.phrase(of: match))
      context.report(at: match.range, "\"\(context.oneLineText(of: match.range))\" \(message)")
    }
  }
}
