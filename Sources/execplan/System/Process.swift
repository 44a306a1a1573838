#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One argument of the command line, as the bytes that the system passed: a path need not be UTF-8.
struct Argument: Equatable, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var path: Path { Path(bytes: bytes) }
}

/// This process: its arguments, environment, terminal, clock and signals.
enum Process {
  /// The arguments after the program's name, or nil without even a name: on Linux, the arguments are in a
  /// file, which a process at its limit of open files cannot read.
  static var arguments: [Argument]? {
    guard CommandLine.argc > 0 else { return nil }
    return UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
      .dropFirst().compactMap { $0.map { Argument(bytes: Path(cString: $0).bytes) } }
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Seconds since the start of 1970, UTC.
  static var secondsSinceEpoch: Int { Int(time(nil)) }

  /// Since an arbitrary time.
  static var monotonicMilliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// The permissions of new files under the current umask. Call it only while no other thread creates files.
  static var newFilePermissions: FileStatus.Permissions {
    let mask = umask(0o077)
    umask(mask)
    return 0o666 & ~FileStatus.Permissions(mask)
  }

  static var identifier: Int32 { getpid() }

  /// The number of the user whose rights the process has.
  static var user: UInt32 { geteuid() }

  static func end(with status: ExitCode) -> Never { exit(status.rawValue) }

  /// Makes `write` fail on a closed pipe or an exceeded file size limit, instead of ending the process.
  static func turnWriteSignalsIntoErrors() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Runs `work` with termination signals blocked; other threads always block them.
  static func uninterrupted<Value, Failure: Error>(
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for ending in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, ending) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }
}
