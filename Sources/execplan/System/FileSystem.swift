#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands at a path.
struct FileStatus: Sendable {
  typealias Permissions = UInt32

  enum Kind: Sendable {
    case file, directory, symbolicLink, other
  }

  let kind: Kind
  let size: Int
  let permissions: Permissions

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    size = Int(raw.st_size)
    permissions = Permissions(raw.st_mode & 0o7777)
  }
}

/// The calls on paths, each throwing what the system answered.
enum FileSystem {
  /// What stands at `path`; of a symbolic link, what it points at, unless asked for the link itself.
  static func status(of path: Path, followingLinks: Bool = true) throws(SystemError) -> FileStatus {
    var raw = stat()
    _ = try SystemError.check {
      path.withCString { followingLinks ? stat($0, &raw) : lstat($0, &raw) }
    }
    return FileStatus(raw)
  }

  static func exists(_ path: Path) -> Bool {
    (try? status(of: path, followingLinks: false)) != nil
  }

  /// Gives the file at `old` a second name; fails where `new` is taken.
  static func link(_ old: Path, to new: Path) throws(SystemError) {
    try pair(old, new) { linkat(AT_FDCWD, $0, AT_FDCWD, $1, 0) }
  }

  /// Moves `old` to `new` in one step, in place of what stood there.
  static func rename(_ old: Path, to new: Path) throws(SystemError) {
    try pair(old, new) { renameat(AT_FDCWD, $0, AT_FDCWD, $1) }
  }

  static func removeFile(_ path: Path) throws(SystemError) {
    _ = try SystemError.check { path.withCString { unlink($0) } }
  }

  static func makeDirectory(_ path: Path) throws(SystemError) {
    _ = try SystemError.check { path.withCString { mkdir($0, 0o777) } }
  }

  /// Removes a directory that is empty.
  static func removeDirectory(_ path: Path) throws(SystemError) {
    _ = try SystemError.check { path.withCString { rmdir($0) } }
  }

  /// The path without links, `.` and `..`; it must exist.
  static func resolve(_ path: Path) throws(SystemError) -> Path {
    guard let resolved = path.withCString({ realpath($0, nil) }) else { throw SystemError(code: errno) }
    defer { free(resolved) }
    return Path(cString: resolved)
  }

  /// The current directory; the root where somebody has removed it.
  static var currentDirectory: Path {
    guard let current = getcwd(nil, 0) else { return Path("/") }
    defer { free(current) }
    return Path(cString: current)
  }

  /// The names in a directory and, where the file system tells without a further call, their kinds.
  static func entries(of directory: Path) throws(SystemError) -> [(name: [UInt8], kind: FileStatus.Kind?)] {
    guard let stream = directory.withCString({ opendir($0) }) else { throw SystemError(code: errno) }
    defer { closedir(stream) }
    var entries: [(name: [UInt8], kind: FileStatus.Kind?)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(code: errno) }
        return entries
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) { Path(cString: $0).bytes }
      }
      if name == [UInt8(ascii: ".")] || name == [UInt8(ascii: "."), UInt8(ascii: ".")] { continue }
      let kind: FileStatus.Kind? =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .directory
        case Int32(DT_LNK): .symbolicLink
        case Int32(DT_UNKNOWN): nil
        default: .other
        }
      entries.append((name, kind))
    }
  }

  private static func pair(
    _ old: Path, _ new: Path, _ call: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) {
    _ = try SystemError.check { old.withCString { old in new.withCString { new in call(old, new) } } }
  }
}
