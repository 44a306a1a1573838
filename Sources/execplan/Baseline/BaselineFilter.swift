import ExecPlanCore

extension Option {
  static let baseline = Option(
    name: "baseline", value: Value(name: "FILE", kind: .path),
    help: "Report only findings that are not in FILE; fixed ones are counted on standard error.")
  static let writeBaseline = Option(
    name: "write-baseline", value: Value(name: "FILE", kind: .path),
    help: "Write the findings to FILE for --baseline instead of reporting them.")
}

/// Parts new findings from those of a baseline, or records them all: `--baseline` and `--write-baseline`.
struct BaselineFilter {
  private enum Work {
    case none
    case comparing(Baseline)
    case recording(Baseline)
  }

  private var work: Work
  private let file: Path
  private var fingerprints = Fingerprints()
  private var repository = RepositoryPaths()
  /// The fingerprints of the baseline for each plan that was not met yet.
  private var unmet: [String: Set<String>] = [:]
  private var gone = 0

  init(_ arguments: Arguments) throws(Failure) {
    let compared = arguments.value(of: .baseline)?.path
    let recorded = arguments.value(of: .writeBaseline)?.path
    file = recorded ?? compared ?? Path(".")
    if let compared {
      if recorded != nil { throw .usage(.conflict(Option.baseline.flag, with: Option.writeBaseline.flag)) }
      let baseline = try rethrowing(as: Failure.init) { () throws(BaselineError) in
        try Baseline(reading: compared)
      }
      work = .comparing(baseline)
      for (fingerprint, entry) in baseline.entries { unmet[entry.path, default: []].insert(fingerprint) }
    } else {
      work = recorded == nil ? .none : .recording(Baseline())
    }
  }

  var isAtWork: Bool { if case .none = work { false } else { true } }

  /// The findings to report. Of findings that are alike, the baseline takes as many as it holds.
  mutating func sift(_ result: PlanResult) -> [Finding] {
    let findings = result.findings
    let path = repository.path(of: Path(result.path).normalized.text)
    let marked = findings.map { (finding: $0, mark: fingerprints.fingerprint(of: $0, in: path, result.plan)) }
    switch work {
    case .none: return findings
    case .recording(var baseline):
      for (finding, mark) in marked { baseline.add(.init(rule: finding.rule, path: path), fingerprint: mark) }
      work = .recording(baseline)
      return []
    case .comparing(let baseline):
      // A rule that this run leaves out says nothing about its findings.
      let missing = (unmet.removeValue(forKey: path) ?? []).subtracting(marked.map(\.mark))
      gone += missing.count { mark in
        baseline.entries[mark].map { RuleList.named($0.rule).map(result.isChecked) ?? true } ?? false
      }
      return marked.filter { baseline.entries[$0.mark] == nil }.map(\.finding)
    }
  }

  /// Writes the baseline, or tells how many findings of it have gone.
  func finish(in context: Context) throws(Failure) {
    switch work {
    case .none: return
    case .recording(let baseline):
      try rethrowing(as: Failure.init) { () throws(FileError) in try baseline.write(to: file) }
      context.note("Wrote \(TextLayout.count(baseline.entries.count, "finding")) to \(file.text).")
    case .comparing:
      let count = gone + goneWithTheirPlans
      guard count > 0 else { return }
      context.note(
        "\(TextLayout.count(count, "finding")) of \(file.text) \(count == 1 ? "has" : "have") gone; "
          + "\(Option.writeBaseline.flag) \(file.text) takes \(count == 1 ? "it" : "them") out")
    }
  }

  /// Findings whose plan is no longer there; plans that this run merely did not look at have kept theirs.
  private var goneWithTheirPlans: Int {
    let current = FileSystem.currentDirectory
    let root = Repository(around: file.absolute(in: current).parent).root ?? current
    return unmet.reduce(0) { count, plan in
      let path = Path(plan.key)
      return FileSystem.exists(path.isAbsolute ? path : root.appending(path.bytes))
        ? count : count + plan.value.count
    }
  }
}
