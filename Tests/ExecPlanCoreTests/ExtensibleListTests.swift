import Testing

@testable import ExecPlanCore

/// Rules whose lists of phrases a configuration can change.
@Suite struct ExtensibleListTests {
  private func matches(_ text: String, rule: String, extra: [String] = [], removed: [String] = []) throws
    -> Int
  {
    var settings = LintSettings()
    settings[rule].extraPhrases = extra
    settings[rule].removedPhrases = removed
    let plan = try HostPlan.shortest(of: "codex").planting(text, in: .planOfWork) ?? text
    return try Linter(settings).findings(in: Plan(parsing: Array(plan.utf8))).count { $0.rule == rule }
  }

  /// Phrases are split into words like prose, so every valid phrase can match.
  @Test(arguments: [
    "nach Bedarf", "etc.", "e.g. this", "first, then", "note: later", "docs/x.md", "don't know",
    "ask the über-team",
    "to_be_filled", "v1.2 soon", "???? later", "必要に応じて", "A B",
  ])
  func anExtraPhraseIsFound(phrase: String) throws {
    #expect(PhraseWords(phrase).problem == nil)
    #expect(try matches("It goes on \(phrase) and ends.", rule: "outsourced-decision", extra: [phrase]) == 1)
    #expect(try matches("It goes on \(phrase) and ends.", rule: "outsourced-decision") == 0)
  }

  @Test func phrasesThatCannotMatchAreRejected() {
    #expect(PhraseWords(" \n").problem == .empty)
    #expect(PhraseWords("a {b|c}").problem == .unmatchable("{"))
    #expect(PhraseWords("why?").problem == .unmatchable("?"))
    #expect(PhraseWords(String(repeating: "a ", count: 13)).problem == .tooManyWords)
  }

  @Test func everyListCanBeChanged() throws {
    let rules = RuleList.descriptions.filter { $0.extensibleList == .phrases }
    #expect(rules.count == 6)
    for rule in rules {
      let phrases = RuleList.phrases(of: rule)
      #expect(phrases.count > 5)
      for phrase in phrases { #expect(RuleList.isPhrase(phrase, of: rule), "\(rule.name): \(phrase)") }
      #expect(try matches("The work is glorp twice.", rule: rule.name, extra: ["glorp"]) == 1, "\(rule.name)")
    }
    #expect(RuleList.phrases(of: CodeFence.description).isEmpty)
  }

  @Test func aRemovedPhraseIsAllowedAcrossLinesAndMarkup() throws {
    let text = "Adapt it as\nneeded, and *if* needed too."
    #expect(try matches(text, rule: "vague-phrase") == 2)
    #expect(try matches(text, rule: "vague-phrase", removed: ["as needed"]) == 1)
    #expect(try matches(text, rule: "vague-phrase", removed: ["AS  needed", "if needed"]) == 0)
  }

  @Test func aTermIncludesItsPlural() throws {
    #expect(try matches("The daemons start.", rule: "undefined-jargon") == 1)
    #expect(try matches("The daemons start.", rule: "undefined-jargon", removed: ["daemon"]) == 0)
    #expect(try matches("The flux gates start.", rule: "undefined-jargon", extra: ["flux gate"]) == 1)
    let explained = "A flux gate means a door. The flux gates start."
    #expect(try matches(explained, rule: "undefined-jargon", extra: ["flux gate"]) == 0)
  }
}
