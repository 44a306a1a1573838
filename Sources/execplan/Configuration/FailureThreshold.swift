import ExecPlanCore

extension Option {
  static let strict = Option(name: "strict", help: "Fail on warnings too; same as --fail-on warning.")
  static let failOn = Option(
    name: "fail-on", value: ArgumentValue(name: "LEVEL", kind: .words { FailureThreshold.names }),
    help: "Fail on findings of this severity or higher: error (the default), warning, note or never.")
  static let exitZero = Option(name: "exit-zero", help: "Exit with status 0 even when there are findings.")
  static let maxWarnings = Option(
    name: "max-warnings", value: ArgumentValue(name: "N"), help: "Fail when there are more than N warnings.")
}

/// What makes a run fail: `--strict`, `--fail-on`, `--max-warnings` and `--exit-zero`, or the configuration.
struct FailureThreshold: Sendable {
  /// The lowest severity that fails a run.
  enum Level: Equatable, Sendable {
    case severity(Severity)
    case never

    /// Nil unless `name` is one of `FailureThreshold.names`.
    init?(_ name: String) {
      if name == FailureThreshold.never {
        self = .never
      } else if let severity = Severity(rawValue: name) {
        self = .severity(severity)
      } else {
        return nil
      }
    }
  }

  /// Nil if the command line does not set it.
  private var level: Level?
  private var maximumWarnings: Int?
  private var exitsWithZero = false

  static let never = "never"
  static var names: [String] { Severity.allCases.sorted(by: >).map(\.rawValue) + [never] }

  init(_ arguments: Arguments) throws(Failure) {
    if arguments.isSet(.strict) { level = .severity(.warning) }
    if let name = arguments.value(of: .failOn)?.text {
      if arguments.isSet(.strict), name != Severity.warning.rawValue {
        throw .usage(.conflict(Option.strict.flag, with: "\(Option.failOn.flag) \(name)"))
      }
      level = Level(name)
    }
    maximumWarnings = try arguments.count(of: .maxWarnings)
    exitsWithZero = arguments.isSet(.exitZero)
  }

  /// The threshold for plans whose configuration sets `configured`. The command line takes precedence.
  func defaulting(to configured: Level?) -> FailureThreshold {
    var threshold = self
    threshold.level = level ?? configured
    return threshold
  }

  /// Whether a plan with these findings is valid: all are below the threshold, or below error without one.
  func passes(_ findings: [Finding]) -> Bool {
    let limit = if case .severity(let severity)? = level { severity } else { Severity.error }
    return findings.allSatisfy { $0.severity < limit }
  }

  func fails(_ findings: [Finding]) -> Bool { level != .never && !passes(findings) }

  /// - Parameter failing: The number of plans that make the run fail.
  func status(failing: Int, warnings: Int) -> ExitCode {
    if exitsWithZero { return .success }
    let hasTooManyWarnings = maximumWarnings.map { warnings > $0 } ?? false
    return failing == 0 && !hasTooManyWarnings ? .success : .findings
  }
}
