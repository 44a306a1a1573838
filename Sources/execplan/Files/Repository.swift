/// The folders around a file: where its repository begins, and where its guide PLANS.md stands.
struct Repository {
  /// The folder that holds `.git`, or nil outside any repository; absolute.
  let root: Path?

  /// The folders from `folder` up to the root, the nearest first; outside a repository, `folder` alone.
  let folders: [Path]

  /// Looks around `folder`, which need not exist yet.
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

  /// The document the repository's plans are written to.
  struct Guide {
    let path: Path
    /// The path from the root of the repository, as a plan names it.
    let name: String
  }

  /// The nearest guide, in the places where repositories keep it.
  var guide: Guide? {
    for folder in folders {
      for place in ["PLANS.md", ".agent/PLANS.md", ".agents/PLANS.md", "docs/PLANS.md"] {
        let path = folder.appending(place)
        guard let status = try? FileSystem.status(of: path), status.kind == .file else { continue }
        let name = path.relative(to: root ?? folder).map { Path(bytes: $0).text } ?? place
        return Guide(path: path, name: name)
      }
    }
    return nil
  }
}

extension Repository {
  /// Whether a file that links lead to lies outside the repository that the path lies in, or, without one, outside
  /// the path's folder.
  static func leadsAway(_ path: Path) -> Bool {
    let around = Repository(around: path.parent)
    guard let target = try? FileSystem.resolve(path), let top = around.root ?? around.folders.first,
      let root = try? FileSystem.resolve(top)
    else { return true }
    return target.relative(to: root) == nil
  }

  /// The nearest folder above the path that is a link out of the repository which it stands in itself; nil where there
  /// is none, and outside any repository.
  static func folderLeadingAway(above path: Path) -> Path? {
    // As written: behind a link `..` is not the folder that the link stands in. The current directory has no links.
    var folder = path.parent
    while folder.parent != folder {
      let isLink = (try? FileSystem.status(of: folder, followingLinks: false))?.kind == .symbolicLink
      if isLink, Repository(around: folder.parent).root != nil, leadsAway(folder) { return folder }
      folder = folder.parent
    }
    return nil
  }
}
