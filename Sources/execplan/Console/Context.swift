/// Standard input, which the path `-` names.
enum Input {
  case descriptor(Int32)
  case bytes([UInt8])
}

/// The environment of a command: streams, variables and clock. Tests provide their own.
struct Context {
  var input: Input
  let output: Output
  let errors: Output
  var environment: Environment
  var clock: UTCTime

  static func process() -> Context {
    Context(
      input: .descriptor(0), output: Output(descriptor: 1), errors: Output(descriptor: 2),
      environment: .process, clock: UTCTime(secondsSinceEpoch: Process.secondsSinceEpoch))
  }

  func report(_ failure: Failure) {
    for message in failure.messages { diagnose("error", message) }
    if let hint = failure.hint { note(hint) }
  }

  func warn(_ message: String) { diagnose("warning", message) }

  /// Writes a line to standard error that is neither an error nor a warning.
  func note(_ message: String) {
    // Keeps both streams in order on one terminal.
    output.flush()
    errors.write(Printable.escaping(message) + "\n")
    errors.flush()
  }

  private func diagnose(_ level: String, _ message: String) { note("\(Tool.name): \(level): \(message)") }
}
