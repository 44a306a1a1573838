/// A check for one kind of finding. A rule keeps no state between plans.
///
/// To add a rule, write its file under Rules/ and name it in RuleList.swift. Its description holds
/// the texts that users see and the examples that tests run.
protocol Rule: Sendable {
  static var description: RuleDescription { get }

  /// The phrases to find. One pass over the prose finds those of all rules; see `RuleContext.matches`.
  static var phrases: [Phrase] { get }

  /// The phrases to find after a configuration adds or removes some.
  static func phrases(changedBy settings: LintSettings.RuleSettings) -> [Phrase]

  /// Blocks that only this rule checks. The engine drops the matches of all other rules in them. Called only
  /// for rules whose description sets `claimsBlocks`.
  static func claimedBlocks(in context: RuleContext) -> [Int]

  static func check(_ context: inout RuleContext)

  /// Reports problems of the plan's suppression directives, after they were applied to all findings.
  static func check(_ problems: [DirectiveProblem], in context: inout RuleContext)
}

extension Rule {
  static var phrases: [Phrase] { [] }

  /// Removed phrases stay in the list so that no shorter phrase matches in their place. `RuleContext.matches`
  /// drops their matches.
  static func phrases(changedBy settings: LintSettings.RuleSettings) -> [Phrase] {
    phrases
      + settings.usableExtras.map { phrase in
        let isUpperCase = phrase.contains(where: \.isUppercase) && !phrase.contains(where: \.isLowercase)
        return Phrase(
          PhraseWords(phrase).text, advice: "say exactly what is meant",
          counts: isUpperCase ? .inCapitals : .always)
      }
  }

  static func claimedBlocks(in context: RuleContext) -> [Int] { [] }
  static func check(_ context: inout RuleContext) {}
  static func check(_ problems: [DirectiveProblem], in context: inout RuleContext) {}
}
