/// Every command, in the order of the help page. To add one, write `Commands/NameCommand.swift` and list it.
enum CommandTable {
  static let all: [Command] = [
    InitCommand.command,
    ValidateCommand.command,
    ParseProgressCommand.command,
    OutlineCommand.command,
    ShowCommand.command,
    ExplainCommand.command,
    CompletionsCommand.command { all },
    ManualCommand.command { all },
    HelpCommand.command { all },
  ]
}
