/// `execplan help`: the pages that `--help` shows too.
enum HelpCommand {
  static let command = Command(
    name: "help",
    summary: "Shows this help, or that of a command.",
    samples: [.init(line: "help validate", meaning: "all about validate")],
    positionals: [
      Positional(
        value: Value(name: "COMMAND", kind: .words { CommandTable.all.map(\.name) }), count: .optional,
        help: "The command to explain.")
    ],
    options: [],
    run: { arguments, context throws(Failure) in
      if let name = arguments.positionals.first?.text {
        context.output.write(Help.page(of: try CommandTable.command(named: name)))
      } else {
        context.output.write(Help.overview())
      }
      return .success
    })
}
