/// A line on standard error that tells a person who waits how far the work is.
///
/// It is there on a terminal only, after a second, and is taken away before anything else is written.
struct WaitLine {
  private let total: Int
  private let errors: Output
  private let output: Output
  private let isWanted: Bool
  private let now: () -> Int
  private let start: Int
  private var lastShown: Int
  private var isShown = false

  private static let patience = 1000
  private static let interval = 200

  /// - Parameters:
  ///   - total: How many plans there are.
  ///   - now: A clock that only goes forward, in milliseconds.
  init(
    total: Int, in context: Context, isTerminal: Bool? = nil,
    now: @escaping () -> Int = { Process.monotonicMilliseconds }
  ) {
    self.total = total
    self.now = now
    errors = context.errors
    output = context.output
    isWanted =
      total > 1 && (isTerminal ?? context.errors.isTerminal) && context.environment["TERM"] != "dumb"
    start = isWanted ? now() : 0
    lastShown = start
  }

  /// Says that `done` plans are checked, when somebody has waited long enough to want to know.
  mutating func show(done: Int) {
    guard isWanted, done < total else { return }
    let time = now()
    guard time - start >= Self.patience, time - lastShown >= Self.interval else { return }
    lastShown = time
    isShown = true
    output.flush()
    errors.write("\(done) of \(total) files…")
    errors.flush()
  }

  /// Takes the line away.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    errors.write("\r\u{1B}[K")
    errors.flush()
  }
}
