import ExecPlanCore

/// Every command there is, in the order help shows them.
enum CommandTable {
  static let all: [Command] = [
    InitCommand.command,
    ValidateCommand.command,
    ParseProgressCommand.command,
    OutlineCommand.command,
    ShowCommand.command,
    ExplainCommand.command,
    CompletionsCommand.command,
    ManualCommand.command,
    HelpCommand.command,
  ]

  static func command(named name: String) throws(Failure) -> Command {
    guard let command = all.first(where: { $0.name == name }) else {
      throw .usage(.unknownCommand(name, nearest: nearestName(to: name, among: all.map(\.name))))
    }
    return command
  }
}
