/// A line on standard error that shows how many files are done. The line appears on a terminal only, after
/// one second, and is erased before anything else is written.
struct ActivityIndicator {
  private let total: Int
  private let errors: Output
  private let output: Output
  private let isEnabled: Bool
  private let now: () -> Int
  private let start: Int
  private var lastShown: Int
  private var isShown = false

  /// In milliseconds.
  private static let delay = 1000
  private static let interval = 200

  /// - Parameters:
  ///   - total: The number of files.
  ///   - now: A monotonic clock, in milliseconds.
  init(
    total: Int, in context: Context, isTerminal: Bool? = nil,
    now: @escaping () -> Int = { Process.monotonicMilliseconds }
  ) {
    self.total = total
    self.now = now
    errors = context.errors
    output = context.output
    isEnabled =
      total > 1 && (isTerminal ?? context.errors.isTerminal) && context.environment["TERM"] != "dumb"
    start = isEnabled ? now() : 0
    lastShown = start
  }

  mutating func show(done: Int) {
    guard isEnabled, done < total else { return }
    let time = now()
    guard time - start >= Self.delay, time - lastShown >= Self.interval else { return }
    lastShown = time
    isShown = true
    output.flush()
    errors.write("\(done) of \(total) files…")
    errors.flush()
  }

  mutating func clear() {
    guard isShown else { return }
    isShown = false
    errors.write("\r\u{1B}[K")
    errors.flush()
  }
}
