/// Which rules run, at which level, and the current time.
public struct LintSettings: Sendable {
  /// The current time in seconds since 1970. Rules that need the time stay silent without it.
  public var now: Int?

  /// The user's settings for one rule.
  public struct RuleSettings: Sendable {
    public var level = Level.own
    /// Whether the user selected the rule by name. If it is off by default, it then runs as a warning.
    public var isSelected = false
    /// Phrases to find in addition to the rule's own, if its list can be extended.
    public var extraPhrases: [String] = []
    /// Phrases on the rule's own list that it no longer reports.
    public var removedPhrases: [String] = []

    public init() {}

    /// The maximum number of extra phrases: more than a team needs, few enough for the automaton.
    package static let phraseLimit = 200

    /// The extra phrases that can match, up to the limit.
    var usableExtras: [String] {
      extraPhrases.prefix(Self.phraseLimit).filter { PhraseWords($0).problem == nil }
    }
  }

  public enum Level: Sendable, Equatable {
    /// The level in the rule's description.
    case own
    case off
    case severity(Severity)

    /// Parses a severity or `off`; nil for any other word.
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

  /// An array, because there are few rules and most runs change none.
  private var changed: [(rule: String, settings: RuleSettings)] = []

  public init() {}

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

  /// The phrases of a rule after the user's changes.
  func phrases(of rule: any Rule.Type) -> [Phrase] {
    if changed.isEmpty { return rule.phrases }
    let settings = self[rule.description.name]
    let isChanged = !settings.extraPhrases.isEmpty || !settings.removedPhrases.isEmpty
    return isChanged ? rule.phrases(changedBy: settings) : rule.phrases
  }

  func removedPhrases(of rule: String) -> [String] { changed.isEmpty ? [] : self[rule].removedPhrases }

  /// The level of a rule in a dialect, or its default level without a dialect; nil if the rule is off.
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
