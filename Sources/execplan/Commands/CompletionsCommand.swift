/// `execplan completions`: what a shell needs to complete command lines, made from the command table.
enum CompletionsCommand {
  enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }

  static let command = Command(
    name: "completions",
    summary: "Prints completions for a shell.",
    samples: [
      .init(
        line: "completions bash >> ~/.bash_completion", meaning: "for bash"),
      .init(line: "completions zsh > ~/.zfunc/_execplan", meaning: "for zsh (~/.zfunc in fpath)"),
      .init(line: "completions fish | source", meaning: "for fish, in its config.fish"),
    ],
    positionals: [
      Positional(
        value: Value(name: "SHELL", kind: .words { Shell.allCases.map(\.rawValue) }), count: .one,
        help: "bash, zsh or fish.")
    ],
    options: [],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let name = arguments.positionals.first?.text ?? ""
    guard let shell = Shell(rawValue: name) else {
      throw .usage(
        .unknownValue(name, option: "SHELL", choices: Shell.allCases.map(\.rawValue), nearest: nil))
    }
    let script =
      switch shell {
      case .bash: BashCompletions.script()
      case .zsh: ZshCompletions.script()
      case .fish: FishCompletions.script()
      }
    context.output.write(script)
    return .success
  }
}
