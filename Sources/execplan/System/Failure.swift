/// What keeps a whole run from doing its work. A run exits with `ExitCode.failure` after it.
///
/// Each kind of error converts to a `Failure` in the file that declares the error.
struct Failure: Error, Sendable {
  /// One line for each problem.
  let messages: [String]
  /// Whether the command line is wrong, so that a help page is worth reading.
  var isUsage = false
  /// A further line that says where to read on.
  var hint: String?

  init(_ messages: [String]) { self.messages = messages }

  init(_ message: String) { messages = [message] }
}

/// Does `work`, and throws its errors as what `convert` makes of them.
func rethrowing<Value, Cause: Error, Result: Error>(
  as convert: (Cause) -> Result, _ work: () throws(Cause) -> Value
) throws(Result) -> Value {
  do throws(Cause) { return try work() } catch { throw convert(error) }
}
