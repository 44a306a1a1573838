/// The exit status of a run. Higher is worse.
enum ExitCode: Int32, Comparable, Sendable {
  /// No findings that fail the run.
  case success = 0
  /// Findings fail the run, or a plan lacks the requested part.
  case findings = 1
  /// The work could not be done: wrong usage, an unreadable file, a file that must not be replaced.
  case failure = 2

  static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }

  mutating func worsen(to other: ExitCode) { self = max(self, other) }
}
