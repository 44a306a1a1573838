/// How much a finding weighs. Errors fail a run, warnings fail it under `--strict`, notes never do.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.weight < rhs.weight }
}
