import ExecPlanCore

/// The linters of a run, one for each configuration, because creating a linter compiles the phrases of all
/// rules. `monitor` guards all mutable state.
final class LinterCache: @unchecked Sendable {
  final class Entry: Sendable {
    fileprivate let configuration: Configuration
    let linter: Linter
    let settings: LintSettings
    private let threshold: FailureThreshold

    fileprivate init(_ configuration: Configuration, _ settings: LintSettings, _ threshold: FailureThreshold)
    {
      self.configuration = configuration
      self.settings = settings
      self.threshold = threshold
      linter = Linter(settings)
    }

    func result(for plan: Plan, at path: String, _ findings: [Finding]) -> PlanResult {
      PlanResult(
        path: path, plan: plan, findings: findings, isValid: threshold.passes(findings),
        isFailing: threshold.fails(findings), settings: settings)
    }
  }

  private let selection: RuleSelection
  private let threshold: FailureThreshold
  private let now: Int
  private let monitor = Monitor()
  private var entries: [Entry] = []

  init(_ selection: RuleSelection, _ threshold: FailureThreshold, now: Int) {
    self.selection = selection
    self.threshold = threshold
    self.now = now
  }

  /// The linter for a configuration. The command line overrides the configuration.
  func entry(for configuration: Configuration) -> Entry {
    monitor.locked {
      if let known = entries.first(where: { $0.configuration === configuration }) { return known }
      var settings = configuration.settings.lint
      selection.apply(to: &settings)
      settings.now = now
      let entry = Entry(configuration, settings, threshold.defaulting(to: configuration.settings.failOn))
      entries.append(entry)
      return entry
    }
  }
}
