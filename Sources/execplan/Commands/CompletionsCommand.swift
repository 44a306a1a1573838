/// `execplan completions`: shell completions, generated from the commands.
enum CompletionsCommand {
  enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }

  static func command(for commands: @escaping @Sendable () -> [Command]) -> Command {
    Command(
      name: "completions",
      summary: "Print a completion script for a shell.",
      samples: [
        .init(line: "completions bash >> ~/.bash_completion", purpose: "install for bash"),
        .init(line: "completions zsh > ~/.zfunc/_execplan", purpose: "install for zsh (~/.zfunc in fpath)"),
        .init(line: "completions fish | source", purpose: "load in fish, from config.fish"),
      ],
      positionals: [
        Positional(
          value: ArgumentValue(name: "SHELL", kind: .words { Shell.allCases.map(\.rawValue) }), count: .one,
          help: "bash, zsh or fish.")
      ],
      options: [],
      run: { arguments, context throws(Failure) in
        let name = arguments.positionals.first?.text ?? ""
        guard let shell = Shell(rawValue: name) else {
          let shells = Shell.allCases.map(\.rawValue)
          throw .usage(.unknownValue(name, option: "SHELL", choices: shells, nearest: nil))
        }
        let script =
          switch shell {
          case .bash: BashCompletions.script(for: commands())
          case .zsh: ZshCompletions.script(for: commands())
          case .fish: FishCompletions.script(for: commands())
          }
        context.output.write(script)
        return .success
      })
  }
}
