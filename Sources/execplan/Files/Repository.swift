/// The repository that contains a folder, and its guide PLANS.md.
struct Repository {
  /// The absolute path of the folder with `.git`, or nil outside a repository.
  let root: Path?

  /// The folders from `folder` up to the root, innermost first; outside a repository, only `folder`.
  let folders: [Path]

  /// Searches upwards from `folder`, which need not exist.
  init(around folder: Path) {
    var folder = folder.absolute(in: FileSystem.currentDirectory)
    var passed: [Path] = []
    while true {
      passed.append(folder)
      if FileSystem.exists(folder.appending(".git")) {
        (root, folders) = (folder, passed)
        return
      }
      if folder.parent == folder { break }
      folder = folder.parent
    }
    (root, folders) = (nil, Array(passed.prefix(1)))
  }

  /// The document that defines the dialect of the repository's plans.
  struct Guide {
    let path: Path
    /// The path from the root of the repository, as plans refer to it.
    let name: String
  }

  /// The nearest guide in one of the usual locations.
  var guide: Guide? {
    for folder in folders {
      for location in ["PLANS.md", ".agent/PLANS.md", ".agents/PLANS.md", "docs/PLANS.md"] {
        let path = folder.appending(location)
        guard let status = try? FileSystem.status(of: path), status.kind == .file else { continue }
        let name = path.relative(to: root ?? folder).map { Path(bytes: $0).text } ?? location
        return Guide(path: path, name: name)
      }
    }
    return nil
  }
}

extension Repository {
  /// Whether symbolic links lead from the path out of its repository or, outside a repository, out of its
  /// folder.
  static func leadsAway(_ path: Path) -> Bool {
    let around = Repository(around: path.parent)
    guard let target = try? FileSystem.resolve(path), let top = around.root ?? around.folders.first,
      let root = try? FileSystem.resolve(top)
    else { return true }
    return target.relative(to: root) == nil
  }

  /// The nearest parent folder of the path that is a link out of the link's own repository, if any.
  static func folderLeadingAway(above path: Path) -> Path? {
    // Follows the path as written: after a link, `..` is not the folder that contains the link.
    var folder = path.parent
    while folder.parent != folder {
      let isLink = (try? FileSystem.status(of: folder, followingLinks: false))?.kind == .symbolicLink
      if isLink, Repository(around: folder.parent).root != nil, leadsAway(folder) { return folder }
      folder = folder.parent
    }
    return nil
  }
}
