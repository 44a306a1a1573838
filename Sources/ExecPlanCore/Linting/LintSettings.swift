/// Which rules run, how much they weigh, and what time it is.
public struct LintSettings: Sendable {
  /// The clock in seconds since 1970, for rules that need it; without one they stay silent.
  public var now: Int?

  /// What somebody asked of one rule.
  public struct RuleSettings: Sendable {
    public var level = Level.own
    /// Whether the rule was asked for by name: one that is off by default runs as a warning then.
    public var isSelected = false
    /// Phrases that a word rule looks for in addition to its own, and those that it no longer looks for; see
    /// `Vocabulary`.
    public var extraPhrases: [String] = []
    public var removedPhrases: [String] = []

    public init() {}
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

  /// The phrases that a rule no longer looks for.
  func removedPhrases(of rule: String) -> [String] { changed.isEmpty ? [] : self[rule].removedPhrases }

  /// The level of a rule in plans of a dialect, or of most dialects where none is named; nil where it is off.
  public func level(of rule: RuleDescription, in dialect: Dialect?) -> Severity? {
    let own = dialect.map { rule.severity(in: $0.family) } ?? rule.severity
    if changed.isEmpty { return own }
    let settings = self[rule.name]
    switch settings.level {
    case .off: return nil
    case .severity(let severity): return severity
    case .own: return own ?? (settings.isSelected ? .warning : nil)
    }
  }
}
