extension Option {
  static let config = Option(
    name: "config", value: Value(name: "FILE", kind: .path),
    help: "Read the configuration from FILE only. Its globs are relative to the current directory.")
  static let noConfig = Option(
    name: "no-config",
    help: "Ignore configuration files. By default, the nearest \(ConfigurationStore.fileName) at or above a "
      + "plan applies.")
}

/// Finds the configuration of each plan, and reads each file once, whichever threads ask for it.
///
/// All its state is touched under the monitor's lock alone.
final class ConfigurationStore: @unchecked Sendable {
  enum Source: Sendable {
    /// The nearest file in the folder of the plan or above it.
    case search
    /// `--config FILE`, for every plan.
    case file(Path)
    /// `--no-config`
    case none
  }

  typealias Answer = Result<Configuration, BrokenConfiguration>

  static let fileName = ".\(Tool.name).json"

  private let source: Source
  /// The current directory, asked for once.
  let current = FileSystem.currentDirectory
  private let monitor = Monitor()
  /// The search made last, which answers for most plans: they lie beside the one before them.
  private var latest: Search?
  /// What the searches before it have found out. A run about one folder never begins this table.
  private var answers: [Path: Answer] = [:]

  private struct Search {
    let folder: Path
    /// The folder and those above it for which the same holds, as far as the search has gone.
    let passed: [Path]
    let answer: Answer
  }

  init(_ source: Source = .none) { self.source = source }

  init(_ arguments: Arguments) throws(Failure) {
    guard let file = arguments.value(of: .config)?.path else {
      source = arguments.isSet(.noConfig) ? .none : .search
      return
    }
    if arguments.isSet(.noConfig) { throw .usage(.conflict(Option.config.flag, with: Option.noConfig.flag)) }
    source = .file(file)
    // A file that was asked for by name is wanted for the whole run, so what is wrong with it ends the run.
    if case .failure(let broken) = configuration(of: file) { throw Failure(broken) }
  }

  /// What holds for the plans in `folder`, which need not exist.
  func configuration(around folder: Path) -> Answer {
    switch source {
    case .none: return .success(.none)
    case .file(let path): return configuration(of: path)
    case .search: return monitor.locked { answer(in: folder) }
    }
  }

  /// What holds for a plan; standard input belongs to the current directory.
  func configuration(for plan: Path) -> Answer { configuration(around: plan.parent) }

  /// As `configuration(for:)`, for a command that is about one plan.
  func required(for plan: Path) throws(Failure) -> Configuration {
    try configuration(for: plan).mapError { Failure($0) }.get()
  }

  func absolute(_ path: Path) -> Path { path.absolute(in: current) }

  private func answer(in folder: Path) -> Answer {
    if let latest {
      if latest.folder == folder { return latest.answer }
      for passed in latest.passed { answers[passed] = latest.answer }
    }
    let (passed, answer) = search(from: folder.absolute(in: current))
    latest = Search(folder: folder, passed: passed, answer: answer)
    return answer
  }

  /// Goes up to the first folder that holds a configuration, or else to that of the repository.
  private func search(from folder: Path) -> (passed: [Path], Answer) {
    var passed: [Path] = []
    var folder = folder
    var answer = Answer.success(.none)
    while true {
      if let known = answers[folder] {
        answer = known
        break
      }
      passed.append(folder)
      let file = folder.appending(Self.fileName)
      if FileSystem.exists(file) {
        answer = ConfigurationFile(file, shownIn: current, globsFrom: folder).read()
        break
      }
      if folder.parent == folder || FileSystem.exists(folder.appending(".git")) { break }
      folder = folder.parent
    }
    return (passed, answer)
  }

  /// The file of `--config`. Its globs count from the current directory, as those on a command line do.
  private func configuration(of path: Path) -> Answer {
    monitor.locked {
      if let known = answers[path] { return known }
      let answer = ConfigurationFile(path, asked: true, shownIn: current, globsFrom: current).read()
      answers[path] = answer
      return answer
    }
  }
}
