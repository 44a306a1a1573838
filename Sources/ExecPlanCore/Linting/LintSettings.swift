/// Which rules run, at which level, and the current time.
public struct LintSettings: Sendable {
  /// The current time in seconds since 1970. Rules that need the time stay silent without it.
  public var now: Int?

  /// What the user asked of one rule.
  public struct RuleSettings: Sendable {
    public var level = Level.own
    /// Whether the user selected the rule by name. If it is off by default, it then runs as a warning.
    public var isSelected = false
    /// Phrases to find in addition to the rule's own, if its list can be extended.
    public var extraPhrases: [String] = []
    /// The rule's own phrases that it no longer looks for.
    public var removedPhrases: [String] = []

    public init() {}

    /// The most extra phrases of a rule: more than a team needs, and few enough for the automaton.
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

    /// The level with a name that users write: a severity or `off`; nil for any other word.
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

  /// An array because most runs change nothing, and there are few rules.
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

  /// The phrases of a rule after the user's changes.
  func phrases(of rule: any Rule.Type) -> [Phrase] {
    if changed.isEmpty { return rule.phrases }
    let settings = self[rule.description.name]
    let isChanged = !settings.extraPhrases.isEmpty || !settings.removedPhrases.isEmpty
    return isChanged ? rule.phrases(changedBy: settings) : rule.phrases
  }

  /// The phrases that a rule no longer looks for.
  func removedPhrases(of rule: String) -> [String] { changed.isEmpty ? [] : self[rule].removedPhrases }

  /// The level of a rule in plans of a dialect, or in most dialects if none is given; nil if the rule is off.
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
