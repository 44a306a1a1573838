/// Which rules run, how much they weigh, and what time it is.
public struct LintSettings: Sendable {
  /// The clock in seconds since 1970, for rules that need it; without one they stay silent.
  public var now: Int?

  /// What somebody asked of one rule.
  public struct RuleSettings: Sendable {
    public var level = Level.own
    /// Whether the rule was asked for by name: one that is off by default runs as a warning then.
    public var isSelected = false
    /// Phrases that a rule with an extensible list looks for in addition to its own.
    public var extraPhrases: [String] = []
    /// The rule's own phrases that it no longer looks for.
    public var removedPhrases: [String] = []
    /// The most extra phrases of one rule: far more than a team needs, and few enough for the automaton.
    package static let phraseLimit = 200

    public init() {}

    /// The extra phrases that can be found, as many as are allowed.
    var usableExtras: [String] {
      extraPhrases.prefix(Self.phraseLimit).filter { PhraseWords($0).problem == nil }
    }
  }

  public enum Level: Sendable, Equatable {
    /// That of the rule's description.
    case own
    case off
    case severity(Severity)

    /// The level that a user names: a severity or `off`; nil for another word.
    public init?(_ name: String) {
      if let severity = Severity(rawValue: name) {
        self = .severity(severity)
      } else if name == "off" {
        self = .off
      } else {
        return nil
      }
    }
  }

  // A list and no dictionary: most runs change nothing, and there are few rules.
  private var changed: [(rule: String, settings: RuleSettings)] = []

  public init() {}

  /// The settings of a rule, by its name.
  public subscript(rule: String) -> RuleSettings {
    get { changed.first { $0.rule == rule }?.settings ?? RuleSettings() }
    set {
      if let index = changed.firstIndex(where: { $0.rule == rule }) {
        changed[index].settings = newValue
      } else {
        changed.append((rule, newValue))
      }
    }
  }

  /// The phrases of a rule after a configuration's changes.
  func phrases(of rule: any Rule.Type) -> [Phrase] {
    if changed.isEmpty { return rule.phrases }
    let settings = self[rule.description.name]
    let isChanged = !settings.extraPhrases.isEmpty || !settings.removedPhrases.isEmpty
    return isChanged ? rule.phrases(changedBy: settings) : rule.phrases
  }

  /// The phrases that a rule no longer looks for.
  func removedPhrases(of rule: String) -> [String] { changed.isEmpty ? [] : self[rule].removedPhrases }

  /// The level of a rule in plans of a dialect, or of most dialects where none is named; nil where it is off.
  public func level(of rule: RuleDescription, in dialect: Dialect?) -> Severity? {
    let own = dialect.map(rule.severity(in:)) ?? rule.severity
    if changed.isEmpty { return own }
    let settings = self[rule.name]
    switch settings.level {
    case .off: return nil
    case .severity(let severity): return severity
    case .own: return own ?? (settings.isSelected ? .warning : nil)
    }
  }
}
