import ExecPlanCore

extension Option {
  static let baseline = Option(
    name: "baseline", value: ArgumentValue(name: "FILE", kind: .path),
    help: "Report only findings that are not in FILE. Standard error shows how many findings in FILE were "
      + "fixed.")
  static let writeBaseline = Option(
    name: "write-baseline", value: ArgumentValue(name: "FILE", kind: .path),
    help: "Write the findings to FILE for --baseline instead of reporting them.")
}

/// Separates new findings from those of a baseline, or records all findings: `--baseline` and
/// `--write-baseline`.
struct BaselineFilter: Sendable {
  private enum Mode: Sendable {
    case off
    case comparing(Baseline)
    case recording
  }

  /// How one plan changes the baseline.
  struct Changes: Sendable {
    /// See `RepositoryPaths.distinctPath`.
    let path: String
    /// The rules of the findings to record, by fingerprint.
    var recorded: [String: String] = [:]
    /// The number of baseline findings that the plan no longer has.
    var gone = 0
  }

  /// How all plans of the run change the baseline.
  struct Totals {
    fileprivate var recorded = Baseline()
    fileprivate var gone = 0
    fileprivate var paths: Set<String> = []

    mutating func add(_ changes: Changes?) {
      guard let changes, paths.insert(changes.path).inserted || !changes.recorded.isEmpty else { return }
      for (fingerprint, rule) in changes.recorded {
        recorded.add(Baseline.Entry(rule: rule, path: changes.path), fingerprint: fingerprint)
      }
      gone += changes.gone
    }
  }

  private let mode: Mode
  private let file: Path
  private let repository: RepositoryPaths

  init(_ arguments: Arguments) throws(Failure) {
    let compared = arguments.value(of: .baseline)?.path
    let recorded = arguments.value(of: .writeBaseline)?.path
    file = recorded ?? compared ?? Path(".")
    repository = RepositoryPaths(around: file.parent)
    if let recorded, !Baseline.isReplaceable(recorded) {
      throw Failure(FileError(path: recorded, reason: .isNotBaseline))
    }
    guard let compared else {
      mode = recorded == nil ? .off : .recording
      return
    }
    if recorded != nil { throw .usage(.conflict(Option.baseline.flag, with: Option.writeBaseline.flag)) }
    mode = try rethrowing(as: Failure.init) { () throws(BaselineError) in
      .comparing(try Baseline(reading: compared))
    }
  }

  /// Returns the findings to report. Of equal findings, the baseline hides as many as it records.
  func filter(
    _ findings: [Finding], of plan: Plan, at path: String, _ settings: LintSettings
  ) -> (new: [Finding], changes: Changes?) {
    if case .off = mode { return (findings, nil) }
    let path = repository.distinctPath(of: Path(path).normalized.text)
    let fingerprints = Fingerprints.all(of: findings, in: plan, at: path)
    var changes = Changes(path: path)
    guard case .comparing(let baseline) = mode else {
      for (finding, fingerprint) in zip(findings, fingerprints) {
        changes.recorded[fingerprint] = finding.rule
      }
      return ([], changes)
    }
    let missing = baseline.fingerprints(at: path).subtracting(fingerprints)
    changes.gone = missing.count { fingerprint in
      // A disabled rule reports nothing, which does not mean that its findings are gone.
      let rule = baseline.entries[fingerprint].flatMap { RuleList.named($0.rule) }
      return rule.map { settings.level(of: $0, in: plan.dialect) != nil } ?? true
    }
    let new = zip(findings, fingerprints).filter { baseline.entries[$1] == nil }
    return (new.map(\.0), changes)
  }

  /// Writes the baseline, or reports how many of its findings no longer occur.
  func finish(_ totals: Totals, in context: Context) throws(Failure) {
    switch mode {
    case .off: return
    case .recording:
      try rethrowing(as: Failure.init) { () throws(FileError) in try totals.recorded.write(to: file) }
      context.note("Wrote \(TextLayout.count(totals.recorded.entries.count, "finding")) to \(file.text).")
    case .comparing(let baseline):
      let count = totals.gone + goneWithTheirPlans(baseline, checked: totals.paths)
      guard count > 0 else { return }
      context.note(
        "\(TextLayout.count(count, "finding")) in \(file.text) no longer \(count == 1 ? "occurs" : "occur"); "
          + "'\(Option.writeBaseline.flag) \(file.text)' removes \(count == 1 ? "it" : "them")")
    }
  }

  /// The number of findings in plans that no longer exist. Plans outside this run keep their findings.
  private func goneWithTheirPlans(_ baseline: Baseline, checked: Set<String>) -> Int {
    baseline.paths.subtracting(checked).reduce(0) { count, name in
      repository.exists(name) ? count : count + baseline.fingerprints(at: name).count
    }
  }
}
