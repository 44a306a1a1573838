/// Why a whole run cannot do its work. The run then exits with `ExitCode.failure`.
///
/// The file that declares an error type also declares its conversion to `Failure`.
struct Failure: Error, Sendable {
  /// One line for each problem.
  let messages: [String]
  /// Whether the command line is wrong, so that a help page helps.
  var isUsage = false
  /// A further line, such as where to read more.
  var hint: String?

  init(_ messages: [String]) { self.messages = messages }

  init(_ message: String) { messages = [message] }
}

/// Runs `work`, and converts the error that it throws.
func rethrowing<Value, Cause: Error, Result: Error>(
  as convert: (Cause) -> Result, _ work: () throws(Cause) -> Value
) throws(Result) -> Value {
  do throws(Cause) { return try work() } catch { throw convert(error) }
}
