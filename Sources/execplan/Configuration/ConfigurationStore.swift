extension Option {
  static let config = Option(
    name: "config", value: ArgumentValue(name: "FILE", kind: .path),
    help: "Read the configuration from FILE only. Its globs are relative to the current directory.")
  static let noConfig = Option(
    name: "no-config",
    help: "Ignore configuration files. By default, the nearest \(ConfigurationStore.fileName) at or above a "
      + "plan applies.")
}

typealias ConfigurationResult = Result<Configuration, ConfigurationError>

/// Finds the configuration of each plan, and reads each file once. `monitor` guards all mutable state.
final class ConfigurationStore: @unchecked Sendable {
  enum Source: Sendable {
    /// The nearest file at or above the folder of the plan.
    case search
    /// `--config FILE`, for every plan.
    case file(Path)
    /// `--no-config`
    case none
  }

  static let fileName = ".\(Tool.name).json"

  private let source: Source
  let current = FileSystem.currentDirectory
  private let monitor = Monitor()
  /// The last search, which applies to most plans: the next one is usually in the same folder.
  private var latest: Search?
  /// The results of earlier searches; empty in a run over one folder.
  private var results: [Path: ConfigurationResult] = [:]

  private struct Search {
    let folder: Path
    /// The folder and its parents up to the configuration; the result applies to all of them.
    let folders: [Path]
    let result: ConfigurationResult
  }

  init(_ source: Source = .none) { self.source = source }

  init(_ arguments: Arguments) throws(Failure) {
    guard let file = arguments.value(of: .config)?.path else {
      source = arguments.isSet(.noConfig) ? .none : .search
      return
    }
    if arguments.isSet(.noConfig) { throw .usage(.conflict(Option.config.flag, with: Option.noConfig.flag)) }
    source = .file(file)
    // The file applies to the whole run, so an invalid one ends the run.
    if case .failure(let error) = configuration(of: file) { throw Failure(error) }
  }

  /// The configuration for plans in `folder`, which need not exist.
  func configuration(around folder: Path) -> ConfigurationResult {
    switch source {
    case .none: return .success(.none)
    case .file(let path): return configuration(of: path)
    case .search: return monitor.locked { result(for: folder) }
    }
  }

  /// The configuration for a plan. The configuration of the current directory applies to standard input.
  func configuration(for plan: Path) -> ConfigurationResult { configuration(around: plan.parent) }

  /// The configuration for the only plan of a command. An invalid configuration ends the command.
  func required(for plan: Path) throws(Failure) -> Configuration {
    try configuration(for: plan).mapError { Failure($0) }.get()
  }

  func absolute(_ path: Path) -> Path { path.absolute(in: current) }

  private func result(for folder: Path) -> ConfigurationResult {
    if let latest {
      if latest.folder == folder { return latest.result }
      for passed in latest.folders { results[passed] = latest.result }
    }
    let (folders, result) = search(from: folder)
    latest = Search(folder: folder, folders: folders, result: result)
    return result
  }

  /// Searches upwards to the first folder with a configuration, or else to the repository's root. Outside a
  /// repository, the search ends at the home folder or at a folder that another user owns.
  private func search(from start: Path) -> (folders: [Path], result: ConfigurationResult) {
    var folders: [Path] = []
    var result = ConfigurationResult.success(.none)
    var folder = start.absolute(in: current)
    let root = Repository(around: folder).root
    while true {
      if let known = results[folder] {
        result = known
        break
      }
      folders.append(folder)
      let file = folder.appending(Self.fileName)
      if FileSystem.exists(file), root != nil || Self.isTrusted(file) {
        result = ConfigurationFile(file, shownIn: current, globsFrom: folder).read()
        break
      }
      if folder == root || folder.parent == folder || (root == nil && Self.endsSearch(folder)) { break }
      folder = folder.parent
    }
    return (folders, result)
  }

  private static func owner(of path: Path, followingLinks: Bool = true) -> UInt32 {
    (try? FileSystem.status(of: path, followingLinks: followingLinks))?.owner ?? Process.user
  }

  /// Whether a file belongs to this user, to root or to the owner of its folder.
  private static func isTrusted(_ file: Path) -> Bool {
    [Process.user, 0, owner(of: file.parent)].contains(owner(of: file, followingLinks: false))
  }

  private static func endsSearch(_ folder: Path) -> Bool {
    let home = Process.variable("HOME").flatMap { FileSystem.identity(of: Path($0)) }
    return (home != nil && home == FileSystem.identity(of: folder))
      || [folder, folder.parent].contains { owner(of: $0) != Process.user }
  }

  /// The names of the configurations in use, sorted.
  var names: [String] {
    monitor.locked {
      let all = Array(results.values) + (latest.map { [$0.result] } ?? [])
      return Set(all.compactMap { try? $0.get().name }).sorted()
    }
  }

  /// The file of `--config`. Its globs are relative to the current directory, like those of a command line.
  private func configuration(of path: Path) -> ConfigurationResult {
    monitor.locked {
      if let known = results[path] { return known }
      let result = ConfigurationFile(path, isNamed: true, shownIn: current, globsFrom: current).read()
      results[path] = result
      return result
    }
  }
}
