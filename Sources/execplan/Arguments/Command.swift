import ExecPlanCore

/// A command: its implementation, and its description for the parser, help, completions and manual.
/// A class; see Speed.md.
final class Command: Sendable {
  typealias Work = @Sendable (Arguments, Context) throws(Failure) -> ExitCode

  struct Sample: Sendable {
    /// The command line after `execplan`.
    let line: String
    let purpose: String
  }

  let name: String
  let summary: String
  let run: Work
  private let makeSamples: @Sendable () -> [Sample]
  private let makePositionals: @Sendable () -> [Positional]
  private let makeOptions: @Sendable () -> [Option]
  private let makeNotes: @Sendable () -> [String]

  /// The lists are evaluated on demand, because a run needs those of one command only.
  init(
    name: String, summary: String, samples: @escaping @autoclosure @Sendable () -> [Sample],
    positionals: @escaping @autoclosure @Sendable () -> [Positional],
    options: @escaping @autoclosure @Sendable () -> [Option],
    notes: @escaping @autoclosure @Sendable () -> [String] = [], run: @escaping Work
  ) {
    self.name = name
    self.summary = summary
    self.run = run
    makeSamples = samples
    makePositionals = positionals
    makeOptions = options
    makeNotes = notes
  }

  var samples: [Sample] { makeSamples() }
  var positionals: [Positional] { makePositionals() }
  var options: [Option] { makeOptions() }
  /// Paragraphs at the end of the help page.
  var notes: [String] { makeNotes() }

  /// `execplan validate [PATH ...] [OPTION ...]`
  var synopsis: String {
    ([Tool.name, name] + positionals.map(\.synopsis) + ["[OPTION ...]"]).joined(separator: " ")
  }

  /// The options that help lists, including `--help`.
  var visibleOptions: [Option] { (options + [.help]).filter { !$0.isHidden } }

  func option(named name: String) -> Option? {
    options.first { $0.name == name || $0.aliases.contains(name) } ?? (Option.help.name == name ? .help : nil)
  }

  func option(short: Character) -> Option? {
    options.first { $0.short == short } ?? (Option.help.short == short ? .help : nil)
  }
}

extension Option {
  /// Accepted by every command.
  static let help = Option(name: "help", short: "h", help: "Show this help.")
}

extension [Command] {
  func named(_ name: String) throws(Failure) -> Command {
    guard let command = first(where: { $0.name == name }) else {
      throw .usage(.unknownCommand(name, nearest: nearestName(to: name, among: map(\.name))))
    }
    return command
  }
}
