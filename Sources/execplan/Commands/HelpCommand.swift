/// `execplan help`: the same pages as `--help`.
enum HelpCommand {
  static func command(among commands: @escaping @Sendable () -> [Command]) -> Command {
    Command(
      name: "help",
      summary: "Show help for the tool or for a command.",
      samples: [.init(line: "help validate", purpose: "show all options of validate")],
      positionals: [
        Positional(
          value: ArgumentValue(name: "COMMAND", kind: .words { commands().map(\.name) }), count: .optional,
          help: "The command to show help for.")
      ],
      options: [],
      run: { arguments, context throws(Failure) in
        if let name = arguments.positionals.first?.text {
          context.output.write(Help.page(of: try commands().named(name)))
        } else {
          context.output.write(Help.overview(of: commands()))
        }
        return .success
      })
  }
}
