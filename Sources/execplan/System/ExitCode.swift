/// How a run ended, as the shell sees it. A worse one wins over a better one.
enum ExitCode: Int32, Comparable, Sendable {
  /// Nothing that fails.
  case success = 0
  /// The plans have findings that fail, or lack what was asked for.
  case findings = 1
  /// The work could not be done: bad arguments, unreadable files, refusal to overwrite.
  case failure = 2

  static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }

  mutating func worsen(to other: ExitCode) { self = max(self, other) }
}
