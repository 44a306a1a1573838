import ExecPlanCore

/// Reads the levels and options of rules. What is not of the right shape has been told of already, and is passed over.
struct RuleSettingsParser {
  private(set) var mistakes: [ConfigurationMistake] = []

  /// A rule's own level wins over its group's, and that over the one of `all`, in whatever order they stand.
  mutating func read(_ members: [JSON5.Member], into settings: inout Configuration.Settings) {
    let ranked = members.sorted { Self.rank($0.name) < Self.rank($1.name) }
    for member in ranked {
      if let name = (member.value["level"] ?? member.value).string, let level = LintSettings.Level(name) {
        for rule in RuleList.descriptions where RuleSelection.covers(member.name, rule) {
          settings.lint[rule.name].level = level
        }
      }
      readPhrases(member, into: &settings.lint)
      for alias in member.value["aliases"]?.members ?? [] { readAlias(alias, into: &settings.dialects) }
    }
  }

  private static func rank(_ name: String) -> Int {
    if name == RuleSelection.all { return 0 }
    return RuleGroup(rawValue: name) == nil ? 2 : 1
  }

  private mutating func readPhrases(_ member: JSON5.Member, into settings: inout LintSettings) {
    if let extra = member.value["extra"] {
      for phrase in extra.elements { checkExtra(phrase) }
      if extra.elements.count > LintSettings.RuleSettings.phraseLimit {
        mistakes.append(
          ConfigurationMistake(
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
      case .empty: "a phrase without a word; give the words to find"
      case .tooManyWords: "a phrase of more than \(PhraseWords.limit) words; give its beginning"
      case .unmatchable(let character):
        "'\(character)' ends every phrase, so this is never found; leave it out"
      }
    mistakes.append(ConfigurationMistake(at: value.range, reason))
  }

  private mutating func checkRemoved(_ value: JSON5, in rule: String) {
    guard let phrase = value.string, let rule = RuleList.named(rule), !RuleList.isPhrase(phrase, of: rule)
    else { return }
    let nearest = nearestName(to: phrase, among: RuleList.phrases(of: rule)).map { "; did you mean '\($0)'?" }
    mistakes.append(
      ConfigurationMistake(
        at: value.range, "'\(phrase)' is no phrase of \(rule.name)'s own" + (nearest ?? "")))
  }

  private mutating func readAlias(_ member: JSON5.Member, into settings: inout DialectSettings) {
    guard let kind = SectionKind.named(member.name) else {
      mistakes.append(.unknown("section", member.name, at: member.range, among: SectionKind.knownNames))
      return
    }
    for heading in member.value.elements {
      guard let text = heading.string, !settings.addAlias(text, for: kind) else { continue }
      mistakes.append(
        ConfigurationMistake(at: heading.range, "'\(text)' is no heading, or stands for another section too"))
    }
  }
}
