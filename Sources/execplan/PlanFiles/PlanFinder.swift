/// Finds the files to check: those that the command line names, and Markdown files in directories it names.
struct PlanFinder {
  struct Candidate: Sendable {
    enum Origin: Sendable {
      /// The command line names the file.
      case named
      /// A search found the file, and knows the configuration that applies to it.
      case found(ConfigurationResult, isDeclaredPlan: Bool)
    }

    let path: Path
    let size: Int
    let origin: Origin

    var isNamed: Bool { if case .named = origin { true } else { false } }
  }

  struct Outcome {
    /// Each file once, in the order of discovery.
    var candidates: [Candidate] = []
    /// The indices of `candidates` in the byte order of their paths.
    var order: [Int] = []
    var directories: [Path] = []
    var failures: [FileError] = []
  }

  /// The patterns of `--exclude`, relative to the current directory.
  let exclusions: [IgnoreFile.Pattern]
  var configurations = ConfigurationStore()

  static let standardInput = Path("-")

  private static let skippedFolders = [".git", "node_modules", ".build", "target", "vendor"]
    .map { Array($0.utf8) }

  /// Finds each file once. A file that is both named and found counts as named.
  ///
  /// - Parameter add: Called with each candidate as soon as it is found.
  func find(_ paths: [Path], add: (Candidate) -> Void = { _ in }) -> Outcome {
    var candidates: [Candidate] = []
    var directories: [Path] = []
    var seen = Set<Path>()
    func take(_ candidate: Candidate) {
      // A single search finds each file once.
      if paths.count > 1, !seen.insert(Self.key(of: candidate.path)).inserted { return }
      candidates.append(candidate)
      add(candidate)
    }
    for path in paths.isEmpty ? [Path(".")] : paths {
      let isLookedUp = path != Self.standardInput && !path.bytes.isEmpty
      // If the status is unknown, reading the file reports why.
      let status = isLookedUp ? try? FileSystem.status(of: path) : nil
      if status?.kind == .directory {
        directories.append(path)
      } else {
        take(Candidate(path: path, size: status?.size ?? 0, origin: .named))
      }
    }
    var failures: [FileError] = []
    for directory in directories { failures += search(directory, found: take) }
    return Outcome(
      candidates: candidates,
      order: candidates.indices.sorted { candidates[$0].path < candidates[$1].path },
      directories: directories, failures: failures)
  }

  /// Equal for all spellings of a path. `./-` is a file, unlike `-`.
  private static func key(of path: Path) -> Path { path == standardInput ? Path(bytes: []) : path.normalized }

  private struct Folder {
    let path: Path
    /// The path's components below the folder of the topmost ignore file.
    let names: [ArraySlice<UInt8>]
    var ignoreFiles: [IgnoreFile]
    /// The configuration that applies to the files in the folder.
    var configurationResult: ConfigurationResult

    /// An invalid configuration excludes nothing. It is reported with the first plan it applies to.
    var configuration: Configuration { (try? configurationResult.get()) ?? .none }

    /// Paths in the current directory have no `./`.
    func path(of name: [UInt8]) -> Path { path == Path(".") ? Path(bytes: name) : path.appending(name) }
  }

  /// Reports the candidates in a folder and its subfolders. Returns the folders that cannot be searched.
  private func search(_ top: Path, found: (Candidate) -> Void) -> [FileError] {
    var failures: [FileError] = []
    let surroundings = ignoreFiles(above: top)
    var open = [
      Folder(
        path: top, names: surroundings.names, ignoreFiles: surroundings.files,
        configurationResult: configurations.configuration(around: top))
    ]
    while var folder = open.popLast() {
      do throws(SystemError) {
        let directory = try Directory(opening: folder.path)
        let entries = directory.entries
        if entries.contains(where: { $0.name.elementsEqual(".gitignore".utf8) }) {
          folder.ignoreFiles += ignoreFile(in: folder.path, depth: folder.names.count)
        }
        if folder.path != top, entries.contains(where: { Self.configurationMarkers.contains($0.name) }) {
          folder.configurationResult = configurations.configuration(around: folder.path)
        }
        for entry in entries {
          let path = folder.path(of: entry.name)
          let kind = entry.kind ?? kind(of: path)
          switch kind {
          case .directory:
            if let inner = enter(entry.name, at: path, in: folder) { open.append(inner) }
          case .file, .symbolicLink:
            let isLink = kind == .symbolicLink
            if let candidate = candidate(entry.name, at: path, isLink, in: folder, directory) {
              found(candidate)
            }
          case .other: continue
          }
        }
      } catch {
        failures.append(FileError(path: folder.path, reason: .cannotSearch(error)))
      }
    }
    return failures
  }

  /// The subfolder `name` of `folder`; nil if it is excluded.
  private func enter(_ name: [UInt8], at path: Path, in folder: Folder) -> Folder? {
    let names = folder.names + [name[...]]
    if Self.skippedFolders.contains(name) || folder.ignoreFiles.ignores(names, isFolder: true)
      || isExcluded(path, isFolder: true)
      || folder.configuration.excludes(configurations.absolute(path), isFolder: true)
    {
      return nil
    }
    return Folder(
      path: path, names: names, ignoreFiles: folder.ignoreFiles,
      configurationResult: folder.configurationResult)
  }

  /// The file or linked file `name` in `folder`; nil if it is excluded or not Markdown.
  private func candidate(
    _ name: [UInt8], at path: Path, _ isLink: Bool, in folder: Folder, _ directory: borrowing Directory
  ) -> Candidate? {
    guard path.isMarkdown,
      !folder.ignoreFiles.ignores(folder.names + [name[...]], isFolder: false),
      !isExcluded(path, isFolder: false),
      !folder.configuration.excludes(configurations.absolute(path), isFolder: false),
      // Emacs locks a file with a dangling link of this name.
      !name.starts(with: ".#".utf8)
    else { return nil }
    // If the status is unknown, reading the file reports why.
    let status = try? directory.status(of: name)
    // Links to files are followed. Links to folders are not, since they may form a cycle.
    guard status == nil || status?.kind == .file else { return nil }
    // A link may point anywhere, so its target must be an ExecPlan by its own sections.
    let isDeclaredPlan = !isLink && folder.configuration.declaresPlan(configurations.absolute(path))
    let origin = Candidate.Origin.found(folder.configurationResult, isDeclaredPlan: isDeclaredPlan)
    return Candidate(path: path, size: status?.size ?? 0, origin: origin)
  }

  /// Entries that change which configuration applies to a folder.
  private static let configurationMarkers = [ConfigurationStore.fileName, ".git"].map { Array($0.utf8) }

  private func kind(of path: Path) -> FileStatus.Kind {
    (try? FileSystem.status(of: path, followingLinks: false))?.kind ?? .other
  }

  private func isExcluded(_ path: Path, isFolder: Bool) -> Bool {
    guard !exclusions.isEmpty else { return false }
    let relative = configurations.absolute(path).relative(to: configurations.current).map { Path(bytes: $0) }
    let names = (relative ?? path).components
    return IgnoreFile(depth: 0, patterns: exclusions).verdict(on: names, isFolder: isFolder) ?? false
  }

  /// The ignore files of the enclosing folders, from the repository's root down, and the components of
  /// `folder` below that root. Both are empty outside a repository.
  private func ignoreFiles(above folder: Path) -> (files: [IgnoreFile], names: [ArraySlice<UInt8>]) {
    guard let resolved = try? FileSystem.resolve(folder), let root = Repository(around: resolved).root else {
      return ([], [])
    }
    let names = resolved.components.dropFirst(root.components.count)
    var files: [IgnoreFile] = []
    var above = root
    for (depth, name) in names.enumerated() {
      files += ignoreFile(in: above, depth: depth)
      above = above.appending(name)
    }
    return (files, Array(names))
  }

  private func ignoreFile(in folder: Path, depth: Int) -> [IgnoreFile] {
    // An unreadable file excludes nothing: checking too much does less harm. Like git, skips links.
    let file = folder.appending(".gitignore")
    guard (try? FileSystem.status(of: file, followingLinks: false))?.kind == .file else { return [] }
    let text = try? FileReader.default.read(file)
    return text.map { [IgnoreFile(depth: depth, text: $0)] } ?? []
  }
}
