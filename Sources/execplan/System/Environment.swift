/// The environment variables of a run.
struct Environment: Sendable {
  private let lookup: @Sendable (String) -> String?

  static let process = Environment { Process.variable($0) }

  init(_ lookup: @escaping @Sendable (String) -> String?) { self.lookup = lookup }

  init(_ values: [String: String]) { lookup = { values[$0] } }

  /// The variables that have a say, and what they say.
  static let known = [
    ("EXECPLAN_FORMAT", "The format of validate where --format does not say."),
    ("NO_COLOR", "Set to anything, text is not colored."),
    ("FORCE_COLOR", "Set to anything but 0, text is colored without a terminal too."),
    ("TERM", "With dumb, text is not colored."),
    ("GITHUB_STEP_SUMMARY", "With the github format, a table is added to this file."),
  ]

  /// The value of a variable; nil where it is not set, and where it is empty.
  subscript(name: String) -> String? {
    guard let value = lookup(name), !value.isEmpty else { return nil }
    return value
  }
}
