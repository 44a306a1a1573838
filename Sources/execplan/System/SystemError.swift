#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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
