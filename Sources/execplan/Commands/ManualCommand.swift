import ExecPlanCore

/// `execplan manual`: the manual page, generated from the commands.
enum ManualCommand {
  static func command(for commands: @escaping @Sendable () -> [Command]) -> Command {
    Command(
      name: "manual",
      summary: "Print the manual page.",
      samples: [.init(line: "manual > execplan.1 && man -l execplan.1", purpose: "read the manual page")],
      positionals: [],
      options: [],
      run: { _, context throws(Failure) in
        context.output.write(ManualPage.text(for: commands()))
        return .success
      })
  }
}

/// The manual page, in the macros of man(7).
private enum ManualPage {
  static func text(for commands: [Command]) -> String {
    let name = Tool.name
    var page = ".TH \(name.uppercased()) 1 \"\" \"\(name) \(Tool.version)\" \"User Commands\"\n"
    page += ".SH NAME\n\(name) \\- \(escape(Help.purpose.lowercasedFirst.filter { $0 != "." }))\n"
    page += ".SH SYNOPSIS\n.B \(name)\n.I COMMAND\n[\\fIARGUMENT\\fR ...] [\\fIOPTION\\fR ...]\n"
    page += ".SH DESCRIPTION\n\(escape(Help.purpose))\n"
    page += ".SH COMMANDS\n" + commands.map(section).joined()
    page += ".SH \"EXIT STATUS\"\n" + terms(Help.exitStatuses)
    page += ".SH ENVIRONMENT\n" + terms(Environment.known)
    page += ".SH EXAMPLES\n"
    for sample in commands.flatMap(\.samples) {
      page += ".PP\n\(escape(sample.purpose)):\n.PP\n.EX\n    \(escape("\(name) \(sample.line)"))\n.EE\n"
    }
    return page
  }

  private static func section(for command: Command) -> String {
    var text = ".SS \"\(escape(command.synopsis))\"\n\(escape(command.summary))\n"
    text += terms(command.positionals.map { ($0.value.name, $0.help) })
    text += terms(
      command.visibleOptions.map { option in
        (Help.label(of: option).drop { $0 == " " }.description, Help.description(of: option))
      })
    for note in command.notes { text += ".PP\n\(escape(note))\n" }
    return text
  }

  private static func terms(_ rows: [(term: String, meaning: String)]) -> String {
    rows.map { ".TP\n\\fB\(escape($0.term))\\fR\n\(escape($0.meaning))\n" }.joined()
  }

  /// Escapes the control characters of roff.
  private static func escape(_ text: String) -> String {
    let text = text.replacingEach("\\", by: "\\e").replacingEach("-", by: "\\-")
      .replacingEach("\"", by: "\\(dq")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
