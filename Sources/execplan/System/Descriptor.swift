#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file, closed at the end of its lifetime.
struct Descriptor: ~Copyable {
  private let number: Int32

  enum Purpose {
    /// Does not wait for a writer if the file is a named pipe.
    case reading
    /// Writes to an existing special file, such as a terminal.
    case writing
    /// Writes to the end of a file, and creates the file if it is missing.
    case appending
    /// Creates a file that must not exist and that only its owner may read. Symbolic links are not followed.
    case creating
  }

  init(opening path: Path, for purpose: Purpose) throws(SystemError) {
    let flags =
      switch purpose {
      case .reading: O_RDONLY | O_NONBLOCK | O_NOCTTY
      case .writing: O_WRONLY | O_NOCTTY
      case .appending: O_WRONLY | O_CREAT | O_APPEND | O_NOCTTY
      case .creating: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      }
    let permissions: mode_t = purpose == .creating ? 0o600 : 0o666
    number = try SystemError.check { path.withCString { open($0, flags | O_CLOEXEC, permissions) } }
  }

  deinit { close(number) }

  func status() throws(SystemError) -> FileStatus { try Self.status(of: number) }

  private static func status(of number: Int32) throws(SystemError) -> FileStatus {
    var raw = stat()
    _ = try SystemError.check { fstat(number, &raw) }
    return FileStatus(raw)
  }

  /// Whether a path, such as `/dev/stdout`, leads to the file that is open as `number`.
  static func isOpen(_ number: Int32, at path: Path) -> Bool {
    guard let status = try? status(of: number) else { return false }
    return status.identity == FileSystem.identity(of: path)
  }

  func setPermissions(_ mode: FileStatus.Permissions) throws(SystemError) {
    _ = try SystemError.check { fchmod(number, mode_t(mode)) }
  }

  func synchronize() throws(SystemError) { _ = try SystemError.check { fsync(number) } }

  /// The rest of the file, or nil if that is more than `limit` bytes.
  func readAll(expecting size: Int, limit: Int) throws(SystemError) -> [UInt8]? {
    try Self.readAll(from: number, expecting: size, limit: limit)
  }

  func writeAll(_ bytes: [UInt8]) throws(SystemError) { try Self.writeAll(bytes, to: number) }

  /// Reads to the end even if `size` is wrong: a file may grow, and a pipe reports no size.
  static func readAll(from number: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    // One byte more than expected, so that a single call also finds the end of the file.
    var chunk = max(min(size, limit), 4095) + 1
    while bytes.count <= limit {
      var failure: SystemError?
      let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        do throws(SystemError) {
          count = try whenReady(number, POLLIN) { read(number, buffer.baseAddress, chunk) }
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if piece.isEmpty { return bytes }
      // A short read of exactly the expected size is the whole file.
      if bytes.isEmpty, piece.count == size, size < chunk, size <= limit { return piece }
      if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
      chunk = max(4096, min(bytes.count, 1 << 20))
    }
    return nil
  }

  static func writeAll(_ bytes: [UInt8], to number: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try whenReady(number, POLLOUT) {
        bytes.withUnsafeBytes { write(number, $0.baseAddress?.advanced(by: written), $0.count - written) }
      }
    }
  }

  /// Makes a call; if a non-blocking descriptor is not ready, waits and retries.
  private static func whenReady(_ number: Int32, _ event: Int32, _ call: () -> Int) throws(SystemError) -> Int
  {
    while true {
      do throws(SystemError) {
        return try SystemError.check(call)
      } catch {
        guard error.code == EAGAIN else { throw error }
        var request = pollfd(fd: number, events: Int16(event), revents: 0)
        _ = try SystemError.check { poll(&request, 1, -1) }
      }
    }
  }
}
