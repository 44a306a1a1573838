#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The kind, size and permissions of a file.
struct FileStatus: Sendable {
  typealias Permissions = UInt32

  enum Kind: Sendable { case file, directory, symbolicLink, other }

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

/// System calls on paths. They throw the error that the system reports.
enum FileSystem {
  static func status(of path: Path, followingLinks: Bool = true) throws(SystemError) -> FileStatus {
    var raw = stat()
    _ = try SystemError.check { path.withCString { followingLinks ? stat($0, &raw) : lstat($0, &raw) } }
    return FileStatus(raw)
  }

  static func exists(_ path: Path) -> Bool { (try? status(of: path, followingLinks: false)) != nil }

  /// Creates a hard link; fails if `new` exists.
  static func link(_ old: Path, to new: Path) throws(SystemError) {
    try pair(old, new) { linkat(AT_FDCWD, $0, AT_FDCWD, $1, 0) }
  }

  /// Moves `old` to `new` atomically, and replaces a file there.
  static func rename(_ old: Path, to new: Path) throws(SystemError) {
    try pair(old, new) { renameat(AT_FDCWD, $0, AT_FDCWD, $1) }
  }

  static func removeFile(_ path: Path) throws(SystemError) {
    _ = try SystemError.check { path.withCString { unlink($0) } }
  }

  static func makeDirectory(_ path: Path) throws(SystemError) {
    _ = try SystemError.check { path.withCString { mkdir($0, 0o777) } }
  }

  /// Removes an empty directory.
  static func removeDirectory(_ path: Path) throws(SystemError) {
    _ = try SystemError.check { path.withCString { rmdir($0) } }
  }

  /// The absolute path without symbolic links, `.` and `..`. The file must exist.
  static func resolve(_ path: Path) throws(SystemError) -> Path {
    guard let resolved = path.withCString({ realpath($0, nil) }) else { throw SystemError(code: errno) }
    defer { free(resolved) }
    return Path(cString: resolved)
  }

  /// The current directory, or the root if the current directory was removed.
  static var currentDirectory: Path {
    guard let current = getcwd(nil, 0) else { return Path("/") }
    defer { free(current) }
    return Path(cString: current)
  }

  private static func pair(
    _ old: Path, _ new: Path, _ call: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) {
    _ = try SystemError.check { old.withCString { old in new.withCString { new in call(old, new) } } }
  }
}
