/// Why a run fails as a whole, with `ExitCode.failure`.
///
/// The file that declares an error type also declares its conversion to `Failure`.
struct Failure: Error, Sendable {
  /// One line for each problem.
  let messages: [String]
  /// Whether the command line is wrong, so that a hint to a help page is useful.
  var isUsage = false
  /// Another line, such as where to read more.
  var hint: String?

  init(_ messages: [String]) { self.messages = messages }

  init(_ message: String) { messages = [message] }
}

/// Runs `work` and converts its error.
func rethrowing<Value, Cause: Error, Result: Error>(
  as convert: (Cause) -> Result, _ work: () throws(Cause) -> Value
) throws(Result) -> Value {
  do throws(Cause) { return try work() } catch { throw convert(error) }
}
