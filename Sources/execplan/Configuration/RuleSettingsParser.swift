import ExecPlanCore

/// Parses the levels and options of rules. Skips values that violate the schema, which have been reported.
struct RuleSettingsParser {
  private(set) var problems: [ConfigurationProblem] = []

  /// A rule's level takes precedence over its group's, and that over the level of `all`, in any key order.
  mutating func parse(_ members: [JSON5.Member], into settings: inout Configuration.Settings) {
    let ranked = members.sorted { Self.rank($0.name) < Self.rank($1.name) }
    for member in ranked {
      if let name = (member.value["level"] ?? member.value).string, let level = LintSettings.Level(name) {
        for rule in RuleList.descriptions where RuleSelection.covers(member.name, rule) {
          settings.lint[rule.name].level = level
        }
      }
      parsePhrases(member, into: &settings.lint)
      for alias in member.value["aliases"]?.members ?? [] { parseAlias(alias, into: &settings.dialects) }
    }
  }

  private static func rank(_ name: String) -> Int {
    if name == RuleSelection.all { return 0 }
    return RuleGroup(rawValue: name) == nil ? 2 : 1
  }

  private mutating func parsePhrases(_ member: JSON5.Member, into settings: inout LintSettings) {
    if let extra = member.value["extra"] {
      for phrase in extra.elements { checkExtra(phrase) }
      if extra.elements.count > LintSettings.RuleSettings.phraseLimit {
        problems.append(
          ConfigurationProblem(
            at: extra.range,
            "more than \(LintSettings.RuleSettings.phraseLimit) phrases; keep those that matter"))
      }
      settings[member.name].extraPhrases = extra.elements.compactMap(\.string)
    }
    if let removed = member.value["removed"] {
      for phrase in removed.elements { checkRemoved(phrase, in: member.name) }
      settings[member.name].removedPhrases = removed.elements.compactMap(\.string)
    }
  }

  private mutating func checkExtra(_ value: JSON5) {
    guard let phrase = value.string, let problem = PhraseWords(phrase).problem else { return }
    let reason =
      switch problem {
      case .empty: "this phrase has no words; write the words to find"
      case .tooManyWords: "this phrase has more than \(PhraseWords.limit) words; shorten it"
      case .unmatchable(let character):
        "'\(character)' ends every phrase, so this phrase never matches; remove the character"
      }
    problems.append(ConfigurationProblem(at: value.range, reason))
  }

  private mutating func checkRemoved(_ value: JSON5, in rule: String) {
    guard let phrase = value.string, let rule = RuleList.named(rule), !RuleList.isPhrase(phrase, of: rule)
    else { return }
    let nearest = nearestName(to: phrase, among: RuleList.phrases(of: rule)).map { "; did you mean '\($0)'?" }
    problems.append(
      ConfigurationProblem(
        at: value.range, "'\(phrase)' is not a built-in phrase of \(rule.name)" + (nearest ?? "")))
  }

  private mutating func parseAlias(_ member: JSON5.Member, into settings: inout DialectSettings) {
    guard let kind = SectionKind.named(member.name) else {
      problems.append(.unknown("section", member.name, at: member.range, among: SectionKind.knownNames))
      return
    }
    for heading in member.value.elements {
      guard let text = heading.string, !settings.addAlias(text, for: kind) else { continue }
      problems.append(
        ConfigurationProblem(
          at: heading.range, "'\(text)' is not a valid heading, or another section has it"))
    }
  }
}
