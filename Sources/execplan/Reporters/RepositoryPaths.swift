/// Paths as services know them: from the root of the repository on.
struct RepositoryPaths {
  /// Asked for when there is a path to make: most runs have none.
  private lazy var current = FileSystem.currentDirectory
  private var roots: [Path: Path?] = [:]

  init() {}

  /// The path from the repository's root; as it is, where there is no repository.
  mutating func path(of path: String) -> String {
    let file = Path(path).absolute(in: current)
    let folder = file.parent
    let root: Path?
    if let known = roots[folder] {
      root = known
    } else {
      root = Repository(around: folder).root
      roots[folder] = .some(root)
    }
    guard let root, let beneath = file.relative(to: root) else { return path }
    return Path(bytes: beneath).text
  }
}
