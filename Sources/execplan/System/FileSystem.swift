#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The kind, size, permissions and identity of a file.
struct FileStatus: Sendable {
  typealias Permissions = UInt32

  enum Kind: Sendable { case file, directory, symbolicLink, other }

  let kind: Kind
  let size: Int
  let permissions: Permissions
  /// The number of the user that owns the file.
  let owner: UInt32
  /// The device and the file's number there; the same for all paths to a file.
  let identity: SIMD2<UInt64>

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
    owner = raw.st_uid
    identity = SIMD2(UInt64(truncatingIfNeeded: raw.st_dev), UInt64(raw.st_ino))
  }
}

/// System calls on paths. They throw the error that the system reports.
enum FileSystem {
  static func status(of path: Path, followingLinks: Bool = true) throws(SystemError) -> FileStatus {
    var raw = stat()
    _ = try SystemError.check { path.withCString { followingLinks ? stat($0, &raw) : lstat($0, &raw) } }
    return FileStatus(raw)
  }

  /// Nil for a missing file.
  static func identity(of path: Path) -> SIMD2<UInt64>? { try? status(of: path).identity }

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

/// The `errno` of a failed system call.
struct SystemError: Error, Equatable, Sendable {
  let code: Int32

  /// The message of the system, such as "Permission denied".
  var text: String { String(cString: strerror(code)) }

  static let noSuchFile = SystemError(code: ENOENT)
  static let notADirectory = SystemError(code: ENOTDIR)
  static let alreadyExists = SystemError(code: EEXIST)
  static let permissionDenied = SystemError(code: EACCES)
  static let tooManyLinks = SystemError(code: ELOOP)
  static let closedPipe = SystemError(code: EPIPE)

  /// Whether the file system does not support hard links.
  var meansNoLinks: Bool { [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(code) }

  /// Makes a call, repeats it while signals interrupt it, and throws `errno` if the call returns `-1`.
  static func check<Value: FixedWidthInteger>(_ call: () -> Value) throws(SystemError) -> Value {
    while true {
      let value = call()
      if value != -1 { return value }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }
}

/// An open directory, closed at the end of its lifetime.
struct Directory: ~Copyable {
  struct Entry {
    let name: [UInt8]
    /// Nil if the file system reports it only through `stat`.
    let kind: FileStatus.Kind?
  }

  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif

  private let stream: Stream

  /// In no particular order, without `.` and `..`.
  let entries: [Entry]

  init(opening path: Path) throws(SystemError) {
    guard let stream = path.withCString({ opendir($0) }) else { throw SystemError(code: errno) }
    do throws(SystemError) {
      entries = try Self.entries(of: stream)
    } catch {
      closedir(stream)
      throw error
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  private static func entries(of stream: Stream) throws(SystemError) -> [Entry] {
    var entries: [Entry] = []
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
      entries.append(Entry(name: name, kind: kind))
    }
  }

  /// The status of an entry, symbolic links followed. Does not resolve the whole path again.
  func status(of name: [UInt8]) throws(SystemError) -> FileStatus {
    var raw = stat()
    _ = try SystemError.check { Path(bytes: name).withCString { fstatat(dirfd(stream), $0, &raw, 0) } }
    return FileStatus(raw)
  }
}
