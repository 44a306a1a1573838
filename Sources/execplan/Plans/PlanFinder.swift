/// Turns the paths of a command line into the files to check.
struct PlanFinder {
  /// The rules of `--exclude`, which hold from the current directory on.
  let exclusions: [IgnoreFile.Rule]
  var configurations = ConfigurationStore()

  static let standardInput = Path("-")

  private static let skipped = [".git", "node_modules", ".build", "target", "vendor"].map { Array($0.utf8) }

  /// Finds each file once; one that is both named and found counts as named.
  ///
  /// - Parameter add: Gets each candidate as soon as it is found.
  func find(_ paths: [Path], add: (Candidate) -> Void = { _ in }) -> Outcome {
    var candidates: [Candidate] = []
    var directories: [Path] = []
    var seen = Set<Path>()
    func take(_ candidate: Candidate) {
      // One search brings up each file once.
      if paths.count > 1, !seen.insert(Self.key(of: candidate.path)).inserted { return }
      candidates.append(candidate)
      add(candidate)
    }
    for path in paths.isEmpty ? [Path(".")] : paths {
      let isLookedUp = path != Self.standardInput && !path.bytes.isEmpty
      // A file without a status will tell what is wrong when it is read, in its turn.
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

  /// What is the same for all ways to write a path. A file may be called `-` too, as `./-`.
  private static func key(of path: Path) -> Path {
    path == standardInput ? Path(bytes: []) : path.normalized
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

  /// Hands over what there is to look at in a folder and in those beneath; returns what could not be searched.
  private func search(_ top: Path, found: (Candidate) -> Void) -> [FileError] {
    var failures: [FileError] = []
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

  /// The file `name` in `folder`, or the one a link of that name leads to, unless it is none to look at.
  private func candidate(
    _ name: [UInt8], at path: Path, _ isLink: Bool, in folder: Folder, _ directory: borrowing Directory
  ) -> Candidate? {
    guard path.isMarkdown,
      !folder.ignoring.leaveOut(folder.names + [name[...]], isFolder: false),
      !isExcluded(path, isFolder: false),
      !folder.configuration.excludes(configurations.absolute(path), isFolder: false),
      // Links that lead nowhere are how an editor locks the file of that name.
      !name.starts(with: ".#".utf8)
    else { return nil }
    // A file without a status was here a moment ago: it will tell what is wrong when it is read, in its turn.
    let status = try? directory.status(of: name)
    // A link to a file is as good as the file; one to a folder may lead round in circles.
    guard status == nil || status?.kind == .file else { return nil }
    // A link may lead to anywhere, so what it leads to must be a plan by itself.
    let isTaken = !isLink && folder.configuration.takes(configurations.absolute(path))
    return Candidate(path: path, size: status?.size ?? 0, origin: .found(folder.answer, isTaken: isTaken))
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
}
