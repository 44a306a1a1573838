/// Every rule, sorted by group and name. A rule that is not in this list does not run.
public enum RuleList {
  static let rules: [any Rule.Type] = [
    // structure
    DuplicateSection.self,
    EmptySection.self,
    MissingLivingNote.self,
    MissingRecommendedSection.self,
    MissingSection.self,
    MissingTitle.self,
    SectionOrder.self,
    UnclosedFence.self,
    UnfilledTemplate.self,
    UnusedSuppression.self,
    // living
    ChecklistInCode.self,
    ChecklistOutsideProgress.self,
    FutureTimestamp.self,
    IncompleteDecision.self,
    IncompleteDiscovery.self,
    InvalidTimestamp.self,
    MissingOutcome.self,
    MixedTimestamps.self,
    ProgressWithoutChecklist.self,
    StatusMismatch.self,
    SuspiciousTimestamps.self,
    TimestampFormat.self,
    UnknownCheckbox.self,
    UnsplitPartial.self,
    UntimestampedProgress.self,
    // clarity
    ExternalLink.self,
    ExternalReference.self,
    MachineLocalPath.self,
    OutsourcedDecision.self,
    Placeholder.self,
    UndefinedJargon.self,
    VaguePhrase.self,
    // acceptance
    AcceptanceWithoutCommand.self,
    AcceptanceWithoutExpectation.self,
    IncompleteCriterion.self,
    UnverifiableMilestone.self,
    VagueAcceptance.self,
    // format
    CodeFence.self,
    HeadingSpacing.self,
    NarrativeTable.self,
    NestedFence.self,
    // controlled
    IncompleteRisk.self,
    MissingStatus.self,
    UnboundedTolerance.self,
    UnknownStatus.self,
    // ssot
    IncompleteConstraints.self,
    UnattributedEntry.self,
  ]

  public static var descriptions: [RuleDescription] { rules.map { $0.description } }

  public static func named(_ name: String) -> RuleDescription? {
    descriptions.first { $0.name == name }
  }

  /// The names that a directive may contain: rules, groups and "all".
  static let knownNames = ["all"] + RuleGroup.allCases.map(\.rawValue) + descriptions.map(\.name)

  static func isKnown(_ name: String) -> Bool { knownNames.contains(name) }
}

// MARK: - The phrases that configurations change

extension RuleList {
  /// The built-in phrases of a rule, in lower case.
  package static func phrases(of rule: RuleDescription) -> [String] { ownPhrases(of: rule).flatMap(\.texts) }

  /// Whether a phrase is built into a rule.
  package static func isPhrase(_ phrase: String, of rule: RuleDescription) -> Bool {
    ownPhrases(of: rule).contains { $0.covers(PhraseWords(phrase)) }
  }

  private static func ownPhrases(of rule: RuleDescription) -> [Phrase] {
    rules.first { $0.description === rule }?.phrases ?? []
  }
}
