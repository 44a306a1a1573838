import ExecPlanCore

/// The help pages, at most 80 columns wide.
enum Help {
  private static let widestSample = 47

  static let purpose =
    "Write, check and read ExecPlans, the Markdown design documents that coding agents carry out."

  /// `execplan --help`
  static func overview(of commands: [Command]) -> String {
    let name = Tool.name
    let samples = [
      ("\(name) init plans/auth.md \"Add JWT auth\"", "start a plan"),
      ("\(name) validate plans/auth.md", "check it"),
      ("\(name) parse-progress plans/auth.md", "show what is done and what is next"),
    ]
    let summaries = commands.map { ($0.name, $0.summary) }
    let general = [
      ("--help", "Show this help; after a command, show that command's help."),
      ("--version", "Show the version."),
    ]
    return section("Examples", samples, widestTerm: widestSample)
      + "\n" + TextLayout.wrap(purpose).joined(separator: "\n") + "\n\n"
      + "Usage: \(name) COMMAND [ARGUMENT ...] [OPTION ...]\n\n" + section("Commands", summaries) + "\n"
      + section("Options", general) + "\n" + section("Exit status", exitStatuses)
  }

  /// `execplan COMMAND --help`
  static func page(of command: Command) -> String {
    let samples = command.samples.map { ("\(Tool.name) \($0.line)", $0.purpose) }
    var page = section("Examples", samples, widestTerm: widestSample) + "\n"
    page += TextLayout.wrap(command.summary).joined(separator: "\n") + "\n\n"
    page += TextLayout.wrap("Usage: \(command.synopsis)").joined(separator: "\n") + "\n\n"
    if !command.positionals.isEmpty {
      page += section("Arguments", command.positionals.map { ($0.value.name, $0.help) }) + "\n"
    }
    page += section("Options", command.visibleOptions.map { (label(of: $0), description(of: $0)) })
    for note in command.notes { page += "\n" + TextLayout.wrap(note).joined(separator: "\n") + "\n" }
    return page
  }

  static let exitStatuses = [
    ("0", "success; no findings that fail the run"),
    ("1", "findings that fail the run, or a section that is missing or ambiguous"),
    ("2", "an error; standard error shows the reason"),
  ]

  /// `-q, --quiet`, or `    --format FORMAT`.
  static func label(of option: Option) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + option.flag + (option.value.map { " \($0.name)" } ?? "")
  }

  /// The help text, followed by the possible values unless it mentions them all.
  static func description(of option: Option) -> String {
    guard case .words(let words)? = option.value?.kind else { return option.help }
    let choices = words()
    if choices.allSatisfy({ option.help.containsBytes(of: $0) }) { return option.help }
    return "\(option.help) One of: \(choices.joined(separator: ", "))."
  }

  /// A heading and rows of two columns. A term wider than `widestTerm` gets its own line.
  private static func section(
    _ title: String, _ rows: [(term: String, meaning: String)], widestTerm: Int = 25
  ) -> String {
    let longest = rows.map(\.term.count).max() ?? 0
    let column = min(longest, widestTerm) + 4
    var text = "\(title):\n"
    for row in rows {
      let lines = TextLayout.wrap(row.meaning, width: TextLayout.pageWidth - column)
      let fits = row.term.count + 4 <= column
      text += "  " + row.term
      for (index, line) in lines.enumerated() {
        let isBesideTerm = index == 0 && fits
        let indent = isBesideTerm ? column - 2 - row.term.count : column
        text += (isBesideTerm ? "" : "\n") + String(repeating: " ", count: indent) + line
      }
      text += "\n"
    }
    return text
  }
}
