import ExecPlanCore

/// The tool as a function: words in, an exit status out, and all it says in the context's sinks.
enum CommandLineTool {
  /// Runs on this process's own arguments and streams, and ends the process.
  static func runAndExit() -> Never {
    Process.turnWriteSignalsIntoErrors()
    Process.exit(with: run(Process.arguments, in: .process()))
  }

  static func run(_ words: [Argument], in context: Context) -> ExitCode {
    var status: ExitCode
    do throws(Failure) {
      status = try dispatch(words, in: context)
    } catch {
      context.report(error.hinting(at: Tool.name))
      status = .failure
    }
    context.output.flush()
    // A reader that has seen enough, as `head` has, is no failure; a full disk is.
    if let refusal = context.output.failure, refusal != .closedPipe {
      context.report(Failure("standard output: cannot be written: \(refusal.text)"))
      status = .failure
    }
    context.errors.flush()
    return status
  }

  private static func dispatch(_ words: [Argument], in context: Context) throws(Failure) -> ExitCode {
    guard let first = words.first else {
      context.output.write(Help.overview())
      return .success
    }
    switch first.text {
    case "--help", "-h":
      context.output.write(Help.overview())
      return .success
    case "--version", "-V":
      context.output.write("\(Tool.name) \(Tool.version)\n")
      return .success
    case let option where option.hasPrefix("-"):
      guard let nearest = nearestName(to: option, among: ["--help", "--version"]) else {
        throw .usage(.optionBeforeCommand(option))
      }
      throw .usage(.unknownOption(option, command: Tool.name, nearest: nearest))
    case let command:
      return try run(try CommandTable.command(named: command), on: words.dropFirst(), in: context)
    }
  }

  private static func run(
    _ command: Command, on words: ArraySlice<Argument>, in context: Context
  ) throws(Failure) -> ExitCode {
    do throws(Failure) {
      let arguments = try rethrowing(as: Failure.usage) { () throws(UsageError) in
        try Arguments(parsing: words, for: command)
      }
      if arguments.isSet(.help) {
        context.output.write(Help.page(of: command))
        return .success
      }
      return try command.run(arguments, context)
    } catch {
      throw error.hinting(at: "\(Tool.name) \(command.name)")
    }
  }
}

extension Failure {
  /// Names a help page, where the command line is wrong and no page is named yet.
  fileprivate func hinting(at command: String) -> Failure {
    guard isUsage, hint == nil else { return self }
    var failure = self
    failure.hint = "See '\(command) --help'."
    return failure
  }
}
