import ExecPlanCore

/// The help pages, laid out for 80 columns.
enum Help {
  static let width = 80
  private static let widestSample = 47

  static let purpose =
    "Writes, checks and reads ExecPlans: the Markdown design documents that coding agents carry out."

  /// `execplan --help`
  static func overview() -> String {
    let name = Tool.name
    let samples = [
      ("\(name) init plans/auth.md \"Add JWT auth\"", "start a plan from a skeleton"),
      ("\(name) validate plans/auth.md", "check it"),
      ("\(name) parse-progress plans/auth.md", "see where it stands"),
    ]
    let commands = CommandTable.all.map { ($0.name, $0.summary) }
    let general = [
      ("--help", "Show this help; after a command, the help of that command."),
      ("--version", "Show the version."),
    ]
    return section("Examples", samples, widestTerm: widestSample)
      + "\n" + TextLayout.wrap(purpose, width: width).joined(separator: "\n") + "\n\n"
      + "Usage: \(name) COMMAND [ARGUMENT ...] [OPTION ...]\n\n"
      + section("Commands", commands) + "\n"
      + section("Options", general) + "\n"
      + section("Exit status", exitStatuses)
  }

  /// `execplan COMMAND --help`
  static func page(of command: Command) -> String {
    let samples = command.samples.map { ("\(Tool.name) \($0.line)", $0.meaning) }
    var page = section("Examples", samples, widestTerm: widestSample) + "\n"
    page += TextLayout.wrap(command.summary, width: width).joined(separator: "\n") + "\n\n"
    page += TextLayout.wrap("Usage: \(command.synopsis)", width: width).joined(separator: "\n") + "\n\n"
    if !command.positionals.isEmpty {
      page += section("Arguments", command.positionals.map { ($0.value.name, $0.help) }) + "\n"
    }
    page += section("Options", command.visibleOptions.map { (label(of: $0), description(of: $0)) })
    for note in command.notes {
      page += "\n" + TextLayout.wrap(note, width: width).joined(separator: "\n") + "\n"
    }
    return page
  }

  static let exitStatuses = [
    ("0", "nothing that fails"),
    ("1", "findings that fail; for parse-progress, a plan without Progress"),
    ("2", "the work could not be done; standard error says why"),
  ]

  /// `-q, --quiet`, or `    --format FORMAT`.
  static func label(of option: Option) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + option.flag + (option.value.map { " \($0.name)" } ?? "")
  }

  /// The help text, with the words to choose from where it does not name them itself.
  static func description(of option: Option) -> String {
    guard case .words(let words)? = option.value?.kind else { return option.help }
    let choices = words()
    if choices.allSatisfy({ option.help.holds($0) }) { return option.help }
    return "\(option.help) One of: \(choices.joined(separator: ", "))."
  }

  /// A heading, and beneath it terms with their meaning in a second column.
  /// A term wider than `widestTerm` has a line of its own.
  private static func section(
    _ title: String, _ rows: [(term: String, meaning: String)], widestTerm: Int = 25
  ) -> String {
    let longest = rows.map(\.term.count).max() ?? 0
    let column = min(longest, widestTerm) + 4
    var text = "\(title):\n"
    for row in rows {
      let lines = TextLayout.wrap(row.meaning, width: width - column)
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
