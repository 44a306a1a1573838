#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the operating system answered when it refused a call: an `errno` and its words.
struct SystemError: Error, Equatable, Sendable {
  let code: Int32

  /// The system's own words, such as "Permission denied".
  var text: String { String(cString: strerror(code)) }

  static let noSuchFile = SystemError(code: ENOENT)
  static let notADirectory = SystemError(code: ENOTDIR)
  static let alreadyExists = SystemError(code: EEXIST)
  static let permissionDenied = SystemError(code: EACCES)
  static let tooManyLinks = SystemError(code: ELOOP)
  static let closedPipe = SystemError(code: EPIPE)

  /// Whether the file system is one that knows no second names for a file.
  var meansNoLinks: Bool { [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(code) }

  /// Makes a call again for as long as a signal interrupts it, and turns `-1` into the error.
  static func check<Value: FixedWidthInteger>(_ call: () -> Value) throws(SystemError) -> Value {
    while true {
      let value = call()
      if value != -1 { return value }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }
}
