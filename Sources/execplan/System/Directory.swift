#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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
