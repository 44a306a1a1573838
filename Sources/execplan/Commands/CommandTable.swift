/// Every command, in the order of the help page.
///
/// A new command is a file `Commands/NameCommand.swift` and one line here.
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
