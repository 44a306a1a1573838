/// Standard input: what `-` names.
enum Input {
  case descriptor(Int32)
  case bytes([UInt8])
}

/// What a command may touch of the world outside its arguments. Tests hand in their own.
struct Context {
  var input: Input
  let output: Output
  let errors: Output
  var environment: Environment
  var clock: UTCTime

  /// This process's own streams, variables and clock.
  static func process() -> Context {
    Context(
      input: .descriptor(0), output: Output(descriptor: 1), errors: Output(descriptor: 2),
      environment: .process, clock: UTCTime(secondsSinceEpoch: Process.secondsSinceEpoch))
  }

  func report(_ failure: Failure) {
    for message in failure.messages { complain("error", message) }
    if let hint = failure.hint { note(hint) }
  }

  func warn(_ message: String) { complain("warning", message) }

  /// A line on standard error that is neither result nor complaint.
  func note(_ message: String) {
    // What was found so far comes first where both streams show on one terminal.
    output.flush()
    errors.write(Printable.escaping(message) + "\n")
    errors.flush()
  }

  private func complain(_ level: String, _ message: String) {
    note("\(Tool.name): \(level): \(message)")
  }
}
