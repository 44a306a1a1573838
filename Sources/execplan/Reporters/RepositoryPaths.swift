/// Paths relative to the root of their repository, as code hosting services name files. `monitor` guards all
/// mutable state.
final class RepositoryPaths: @unchecked Sendable {
  private let monitor = Monitor()
  private let base: Path
  private lazy var current = FileSystem.currentDirectory
  /// The repository around `base`, or else around the current directory.
  private lazy var main = Repository(around: base).root ?? Repository(around: current).root
  private lazy var top = Self.resolved(main ?? current)
  private var roots: [Path: Path?] = [:]

  init(around base: Path = Path(".")) { self.base = base }

  /// Outside a repository, returns the path unchanged.
  func path(of path: String) -> String {
    monitor.locked {
      let file = Path(path).absolute(in: current)
      return root(of: file.parent).flatMap(file.relative).map { Path(bytes: $0).text } ?? path
    }
  }

  /// Like `path(of:)`, but different for files of different repositories: in all but the main one, the path
  /// leads there from the main one.
  func distinctPath(of path: String) -> String {
    monitor.locked {
      let file = Path(path).absolute(in: current)
      let root = root(of: file.parent)
      if root == nil, main == nil { return path }
      let inner = root.flatMap { root in file.relative(to: root).map(Self.resolved(root).appending) }
      return (inner ?? file).steps(from: top).text
    }
  }

  /// Whether the file with this distinct path exists.
  func exists(_ distinctPath: String) -> Bool {
    monitor.locked { FileSystem.exists(Path(distinctPath).absolute(in: top)) }
  }

  private func root(of folder: Path) -> Path? {
    if let known = roots[folder] { return known }
    let root = Repository(around: folder).root
    roots[folder] = .some(root)
    return root
  }

  private static func resolved(_ path: Path) -> Path { (try? FileSystem.resolve(path)) ?? path }
}
