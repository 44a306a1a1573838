/// Everything that keeps a whole run from doing its work. What goes wrong with one plan among
/// several is a `PlanFailure`, and the others go on.
enum Failure: Error {
  /// The command line asks for something there is not.
  case usage(UsageError, command: String? = nil)
  case file(FileError)
  /// The one plan a command is about cannot be read.
  case plan(PlanFailure)
  /// Standard output takes no more.
  case output(SystemError)
  /// The dialect that was asked for cannot be had.
  case dialect(DialectError)
  /// A configuration, and all that is wrong with it.
  case configuration(BrokenConfiguration)
  case baseline(BaselineError)

  /// One line for each thing that is wrong.
  var messages: [String] {
    if case .configuration(let broken) = self { broken.messages } else { [message] }
  }

  private var message: String {
    switch self {
    case .usage(let error, _): error.message
    case .configuration(let broken): broken.messages.joined(separator: "; ")
    case .baseline(let error): error.message
    case .file(let error): error.message
    case .plan(let failure): "\(failure.path): \(failure.message)"
    case .output(let error): "standard output: cannot be written: \(error.text)"
    case .dialect(let error): error.message
    }
  }

  /// Where to read on, as a line of its own.
  var hint: String? {
    guard case .usage(_, let command) = self else { return nil }
    let page = [Tool.name, command, "--help"].compactMap(\.self).joined(separator: " ")
    return "See '\(page)'."
  }
}
