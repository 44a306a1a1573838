/// The environment variables of a run.
struct Environment: Sendable {
  private let lookup: @Sendable (String) -> String?

  static let process = Environment { Process.variable($0) }

  init(_ lookup: @escaping @Sendable (String) -> String?) { self.lookup = lookup }

  init(_ values: [String: String]) { lookup = { values[$0] } }

  /// The variables that the tool reads, for the manual.
  static let known = [
    ("EXECPLAN_FORMAT", "The report format of validate, unless --format or --json is given."),
    ("NO_COLOR", "If set, --color auto disables color."),
    ("FORCE_COLOR", "If set, --color auto enables color even without a terminal; 0 disables it."),
    ("TERM", "If dumb, --color auto disables color."),
    ("GITHUB_STEP_SUMMARY", "With --format github, validate appends a table of findings to this file."),
  ]

  /// The value of a variable; nil if it is unset or empty.
  subscript(name: String) -> String? {
    guard let value = lookup(name), !value.isEmpty else { return nil }
    return value
  }
}
