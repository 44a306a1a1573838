/// One command: all that parsing, help, completions and the manual need to know of it, and its work.
struct Command: Sendable {
  typealias Work = @Sendable (Arguments, Context) throws(Failure) -> ExitCode

  struct Sample: Sendable {
    /// The command line after `execplan`.
    let line: String
    let meaning: String
  }

  let name: String
  let summary: String
  let samples: [Sample]
  let positionals: [Positional]
  let options: [Option]
  /// Paragraphs that end the help page.
  var notes: [String] = []
  let run: Work

  /// `execplan validate [PATH ...] [OPTION ...]`
  var synopsis: String {
    ([CommandLineTool.name, name] + positionals.map(\.synopsis) + ["[OPTION ...]"]).joined(separator: " ")
  }

  /// The options that help lists, `--help` among them.
  var visibleOptions: [Option] { (options + [.help]).filter { !$0.isHidden } }

  func option(named name: String) -> Option? {
    (options + [.help]).first { $0.name == name || $0.aliases.contains(name) }
  }

  func option(short: Character) -> Option? {
    (options + [.help]).first { $0.short == short }
  }
}
