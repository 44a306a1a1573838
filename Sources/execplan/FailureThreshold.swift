import ExecPlanCore

/// What makes a run fail: `--strict`, `--fail-on`, `--max-warnings` and `--exit-zero`.
struct FailureThreshold: Sendable {
  /// The least severity that fails; nil where none does.
  var severity: Severity? = .error
  var maximumWarnings: Int?
  var endsWithZero = false

  static let never = "never"
  static var names: [String] { Severity.allCases.sorted(by: >).map(\.rawValue) + [never] }

  init(_ arguments: Arguments) throws(Failure) {
    if arguments.isSet(.strict) { severity = .warning }
    if let name = arguments.value(of: .failOn)?.text {
      if arguments.isSet(.strict), name != Severity.warning.rawValue {
        throw .usage(.conflict(Option.strict.flag, with: "\(Option.failOn.flag) \(name)"))
      }
      severity = Severity(rawValue: name)
    }
    maximumWarnings = try arguments.count(of: .maxWarnings)
    endsWithZero = arguments.isSet(.exitZero)
  }

  /// Whether a plan with these findings is valid: none is as severe as what fails the run.
  func passes(_ findings: [Finding]) -> Bool {
    let severity = severity ?? .error
    return findings.allSatisfy { $0.severity < severity }
  }

  func status(of summary: Summary) -> ExitCode {
    if endsWithZero { return .success }
    let hasTooManyWarnings = maximumWarnings.map { summary.warnings > $0 } ?? false
    return (severity == nil || summary.areAllValid) && !hasTooManyWarnings ? .success : .findings
  }
}
