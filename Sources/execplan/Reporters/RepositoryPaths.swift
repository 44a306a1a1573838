/// Paths relative to the root of their repository, as code hosting services name files. `monitor` guards all
/// mutable state.
final class RepositoryPaths: @unchecked Sendable {
  private let monitor = Monitor()
  private lazy var current = FileSystem.currentDirectory
  private var roots: [Path: Path?] = [:]

  /// Outside a repository, returns the path unchanged.
  func path(of path: String) -> String {
    monitor.locked {
      let file = Path(path).absolute(in: current)
      let folder = file.parent
      let root: Path?
      if let known = roots[folder] {
        root = known
      } else {
        root = Repository(around: folder).root
        roots[folder] = .some(root)
      }
      return root.flatMap(file.relative).map { Path(bytes: $0).text } ?? path
    }
  }
}
