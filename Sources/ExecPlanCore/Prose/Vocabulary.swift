/// The phrases that rules look for, which teams extend and cut.
public enum Vocabulary {
  /// The names of the rules whose lists can be changed.
  public static var rules: [String] { lists.map { $0.description.name } }

  private static let lists: [any Rule.Type] = [
    ExternalReference.self, OutsourcedDecision.self, Placeholder.self, UndefinedJargon.self,
    VagueAcceptance.self,
    VaguePhrase.self,
  ]

  /// Bounds that no honest list comes near, and that keep a hostile one from taking the matcher's room.
  public static let longestPhrase = 12
  public static let longestList = 200

  /// Why a phrase would never be found.
  public enum Problem: Error, Equatable, Sendable {
    case empty
    case tooManyWords
    /// A character that stands in no phrase, such as a bracket.
    case unmatchable(Character)
  }

  /// What keeps a phrase from being added to a list; nil when nothing does.
  public static func problem(with phrase: String) -> Problem? {
    let split = PhraseWords(phrase)
    if let stranger = split.stranger { return .unmatchable(Character(stranger)) }
    if split.words.isEmpty { return .empty }
    return split.words.count > longestPhrase ? .tooManyWords : nil
  }

  /// Every phrase that a rule knows by itself, in lower case.
  public static func phrases(of rule: String) -> [String] {
    guard let list = lists.first(where: { $0.description.name == rule }) else { return [] }
    return list.phrases.flatMap { expansions(of: $0.pattern) }
  }

  /// Whether a rule knows a phrase by itself, so that it can be taken away.
  public static func knows(_ phrase: String, in rule: String) -> Bool {
    guard let list = lists.first(where: { $0.description.name == rule }) else { return false }
    return list.phrases.contains { holds($0, PhraseWords(phrase)) }
  }

  /// A rule's phrases as settings leave them. Terms that are removed go with all their forms; other phrases are left
  /// in the matcher, where they keep shorter ones from being found in their place, and are passed over as matches.
  static func phrases(of rule: any Rule.Type, _ settings: LintSettings) -> [Phrase] {
    let settings = settings[rule.description.name]
    if settings.extraPhrases.isEmpty, settings.removedPhrases.isEmpty { return rule.phrases }
    let added = settings.extraPhrases.prefix(longestList).filter { problem(with: $0) == nil }
    guard rule == UndefinedJargon.self else { return rule.phrases + added.map(extra) }
    let removed = settings.removedPhrases.map { PhraseWords($0) }
    let kept =
      removed.isEmpty
      ? rule.phrases : rule.phrases.filter { phrase in !removed.contains { holds(phrase, $0) } }
    return kept + added.map { UndefinedJargon.extraTerm(PhraseWords($0).text) }
  }

  /// A phrase in capitals counts in capitals only, as "TBD" does.
  private static func extra(_ phrase: String) -> Phrase {
    let isUpperCase = phrase.contains(where: \.isUppercase) && !phrase.contains(where: \.isLowercase)
    return Phrase(PhraseWords(phrase).text, advice: "say exactly what is meant", isUpperCase: isUpperCase)
  }

  /// Whether a pattern stands for a phrase. Few hold the first of its words, and only those are written out.
  private static func holds(_ phrase: Phrase, _ words: PhraseWords) -> Bool {
    guard let first = words.words.first, phrase.pattern.holds(first) else { return false }
    return expansions(of: phrase.pattern).contains(words.text)
  }

  /// The sentences that a pattern with choices stands for.
  static func expansions(of pattern: String) -> [String] {
    var texts = [""]
    var rest = Substring(pattern)
    while !rest.isEmpty {
      let literal = rest.prefix { $0 != "{" }
      rest = rest.dropFirst(literal.count + 1)
      texts = texts.map { $0 + literal }
      let choice = rest.prefix { $0 != "}" }
      rest = rest.dropFirst(choice.count + 1)
      guard !choice.isEmpty else { continue }
      let branches = choice.split(separator: "|", omittingEmptySubsequences: false)
      texts = texts.flatMap { text in branches.map { text + $0 } }
    }
    return texts.map { $0.split(separator: " ").joined(separator: " ") }
  }
}
