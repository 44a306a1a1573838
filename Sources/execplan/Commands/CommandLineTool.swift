import ExecPlanCore

/// The whole tool as a function of its arguments and a context.
enum CommandLineTool {
  /// Runs with the arguments and streams of this process, then exits.
  static func runAndExit() -> Never {
    Process.turnWriteSignalsIntoErrors()
    Process.end(with: run(Process.arguments, in: .process()))
  }

  /// - Parameter arguments: Nil if the system did not pass them.
  static func run(_ arguments: [Argument]?, in context: Context) -> ExitCode {
    var status: ExitCode
    do throws(Failure) {
      guard let arguments else {
        throw Failure("the arguments cannot be read; raise the limit of open files, and mount /proc")
      }
      status = try dispatch(arguments, in: context)
    } catch {
      context.report(error.hinting(at: Tool.name))
      status = .failure
    }
    context.output.flush()
    // A closed pipe is not a failure: readers such as `head` stop early.
    if let error = context.output.failure, error != .closedPipe {
      context.report(Failure("standard output: cannot be written: \(error.text)"))
      status = .failure
    }
    context.errors.flush()
    return status
  }

  private static func dispatch(_ arguments: [Argument], in context: Context) throws(Failure) -> ExitCode {
    guard let first = arguments.first else {
      context.output.write(Help.overview(of: CommandTable.all))
      return .success
    }
    switch first.text {
    case "--help", "-h":
      context.output.write(Help.overview(of: CommandTable.all))
      return .success
    case "--version", "-V":
      context.output.write("\(Tool.name) \(Tool.version)\n")
      return .success
    case let option where option.hasPrefix("-"):
      guard let nearest = nearestName(to: option, among: ["--help", "--version"]) else {
        throw .usage(.optionBeforeCommand(option))
      }
      throw .usage(.unknownOption(option, command: Tool.name, nearest: nearest))
    case let name: return try run(try CommandTable.all.named(name), on: arguments.dropFirst(), in: context)
    }
  }

  private static func run(
    _ command: Command, on arguments: ArraySlice<Argument>, in context: Context
  ) throws(Failure) -> ExitCode {
    do throws(Failure) {
      let parsed = try rethrowing(as: Failure.usage) { () throws(UsageError) in
        try Arguments(parsing: arguments, for: command)
      }
      if parsed.isSet(.help) {
        context.output.write(Help.page(of: command))
        return .success
      }
      return try command.run(parsed, context)
    } catch {
      throw error.hinting(at: "\(Tool.name) \(command.name)")
    }
  }
}

extension Failure {
  /// Adds a reference to a help page if the command line is wrong.
  fileprivate func hinting(at command: String) -> Failure {
    guard isUsage, hint == nil else { return self }
    var failure = self
    failure.hint = "See '\(command) --help'."
    return failure
  }
}
