/// Turns the paths of a command line into the files to check.
struct PlanFinder {
  /// A file to look at.
  struct Candidate: Sendable {
    let path: Path
    let size: Int
    /// What holds for it, which the search that brought it up has found out; nil where the command line names it.
    var configuration: ConfigurationStore.Answer?
    /// Whether the configuration takes it for a plan whatever it holds.
    var isTaken = false

    var isNamed: Bool { configuration == nil }
  }

  struct Outcome {
    /// In the order of their paths' bytes, each once.
    var candidates: [Candidate] = []
    var directories: [Path] = []
    var failures: [FileError] = []
  }

  /// The rules of `--exclude`, which hold from the current directory on.
  let exclusions: [IgnoreFile.Rule]
  var configurations = ConfigurationStore()

  static let standardInput = Path("-")

  private static let skipped = [".git", "node_modules", ".build", "target", "vendor"].map { Array($0.utf8) }

  func find(_ paths: [Path]) -> Outcome {
    var outcome = Outcome()
    for path in paths.isEmpty ? [Path(".")] : paths {
      guard path != Self.standardInput, !path.bytes.isEmpty else {
        outcome.candidates.append(Candidate(path: path, size: 0))
        continue
      }
      do throws(SystemError) {
        let status = try FileSystem.status(of: path)
        if status.kind == .directory {
          outcome.directories.append(path)
          search(path, into: &outcome)
        } else {
          outcome.candidates.append(Candidate(path: path, size: status.size))
        }
      } catch {
        // Reading it will tell what is wrong, in its turn.
        outcome.candidates.append(Candidate(path: path, size: 0))
      }
    }
    // One search brings up each file once.
    if paths.count > 1 { outcome.candidates = Self.once(outcome.candidates) }
    // By their numbers, for they are large to move.
    let found = outcome.candidates
    outcome.candidates = found.indices.sorted { found[$0].path < found[$1].path }.map { found[$0] }
    return outcome
  }

  /// A folder still to be read.
  private struct Folder {
    let path: Path
    /// The names that lead to it from the top of the ignore rules.
    let names: [ArraySlice<UInt8>]
    var ignoring: [IgnoreFile]
    /// What holds for the files in it.
    var answer: ConfigurationStore.Answer

    /// A broken one excludes nothing, and its plans will tell of it.
    var configuration: Configuration { (try? answer.get()) ?? .none }

    /// The current directory goes without saying.
    func path(of name: [UInt8]) -> Path {
      path == Path(".") ? Path(bytes: name) : path.appending(name)
    }
  }

  private func search(_ top: Path, into outcome: inout Outcome) {
    let surroundings = ignoreFiles(above: top)
    var open = [
      Folder(
        path: top, names: surroundings.names, ignoring: surroundings.files,
        answer: configurations.configuration(around: top))
    ]
    while var folder = open.popLast() {
      do throws(SystemError) {
        let directory = try Directory(opening: folder.path)
        let entries = directory.entries
        if entries.contains(where: { $0.name.elementsEqual(".gitignore".utf8) }) {
          folder.ignoring += ignoreFile(in: folder.path, depth: folder.names.count)
        }
        if folder.path != top, entries.contains(where: { Self.turningPoints.contains($0.name) }) {
          folder.answer = configurations.configuration(around: folder.path)
        }
        for entry in entries {
          let path = folder.path(of: entry.name)
          switch entry.kind ?? kind(of: path) {
          case .directory:
            if let inner = enter(entry.name, at: path, in: folder) { open.append(inner) }
          case .file, .symbolicLink:
            if var candidate = candidate(entry.name, at: path, in: folder, directory) {
              // A link may lead to anywhere, so what it leads to must be a plan by itself.
              candidate.isTaken =
                entry.kind == .file && folder.configuration.takes(configurations.absolute(path))
              outcome.candidates.append(candidate)
            }
          case .other: continue
          }
        }
      } catch {
        outcome.failures.append(FileError(path: folder.path, reason: .cannotSearch(error)))
      }
    }
  }

  /// The folder `name` in `folder`, unless it is one to leave out.
  private func enter(_ name: [UInt8], at path: Path, in folder: Folder) -> Folder? {
    let names = folder.names + [name[...]]
    if Self.skipped.contains(name) || folder.ignoring.leaveOut(names, isFolder: true)
      || isExcluded(path, isFolder: true)
      || folder.configuration.excludes(configurations.absolute(path), isFolder: true)
    {
      return nil
    }
    return Folder(path: path, names: names, ignoring: folder.ignoring, answer: folder.answer)
  }

  /// The file `name` in `folder`, unless it is none to look at.
  private func candidate(
    _ name: [UInt8], at path: Path, in folder: Folder, _ directory: borrowing Directory
  ) -> Candidate? {
    guard path.isMarkdown,
      !folder.ignoring.leaveOut(folder.names + [name[...]], isFolder: false),
      !isExcluded(path, isFolder: false),
      !folder.configuration.excludes(configurations.absolute(path), isFolder: false),
      // Links that lead nowhere are how an editor locks the file of that name.
      !name.starts(with: ".#".utf8)
    else { return nil }
    do throws(SystemError) {
      let status = try directory.status(of: name)
      // A link to a file is as good as the file; one to a folder may lead round in circles.
      guard status.kind == .file else { return nil }
      return Candidate(path: path, size: status.size, configuration: folder.answer)
    } catch {
      // It was here a moment ago: reading it will tell what is wrong, in its turn.
      return Candidate(path: path, size: 0, configuration: folder.answer)
    }
  }

  /// What stands in a folder in which other configurations hold than above it.
  private static let turningPoints = [ConfigurationStore.fileName, ".git"].map { Array($0.utf8) }

  private func kind(of path: Path) -> FileStatus.Kind {
    (try? FileSystem.status(of: path, followingLinks: false))?.kind ?? .other
  }

  private func isExcluded(_ path: Path, isFolder: Bool) -> Bool {
    guard !exclusions.isEmpty else { return false }
    let beneath = configurations.absolute(path).relative(to: configurations.current).map { Path(bytes: $0) }
    let names = (beneath ?? path).components
    return exclusions.contains { (isFolder || !$0.foldersOnly) && $0.glob.matches(names[...]) }
  }

  /// The ignore files of the folders above, from the repository's root down, and the names that lead
  /// from that root to `folder`. Outside a repository there are none.
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
    // One that cannot be read excludes nothing: checking too much is the lesser harm. A link is none to git either.
    let file = folder.appending(".gitignore")
    guard (try? FileSystem.status(of: file, followingLinks: false))?.kind == .file else { return [] }
    let text = try? FileReader.usual.read(file)
    return text.map { [IgnoreFile(depth: depth, text: $0)] } ?? []
  }

  /// Each file once; one that is both named and found counts as named.
  private static func once(_ candidates: [Candidate]) -> [Candidate] {
    var seen = Set<Path>(minimumCapacity: candidates.count)
    let named = candidates.filter(\.isNamed) + candidates.filter { !$0.isNamed }
    // A file may be called `-` too, as `./-`.
    return named.filter {
      seen.insert($0.path == standardInput ? Path(bytes: []) : $0.path.normalized).inserted
    }
  }
}
