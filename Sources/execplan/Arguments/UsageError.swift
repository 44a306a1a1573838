extension Failure {
  static func usage(_ error: UsageError) -> Failure {
    var failure = Failure(error.message)
    failure.isUsage = true
    return failure
  }
}

enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case optionBeforeCommand(String)
  case unknownOption(String, command: String, nearest: String?)
  case missingValue(option: String, name: String)
  case unexpectedValue(option: String)
  case unknownValue(String, option: String, choices: [String], nearest: String?)
  case invalidValue(String, option: String, expected: String)
  case missingArgument(String, command: String)
  case unexpectedArgument(String, command: String)
  case unknownRule(String, nearest: String?)
  case conflict(String, with: String)

  var message: String {
    switch self {
    case .unknownCommand(let name, let nearest): "unknown command '\(name)'" + Self.suggestion(nearest)
    case .optionBeforeCommand(let option):
      "option '\(option)' comes before the command; put it after the command"
    case .unknownOption(let option, let command, let nearest):
      "unknown option '\(option)' for '\(command)'" + Self.suggestion(nearest)
    case .missingValue(let option, let name): "missing value for option '\(option)'; use '\(option) \(name)'"
    case .unexpectedValue(let option): "option '\(option)' does not take a value"
    case .unknownValue(let value, let option, let choices, let nearest):
      "unknown value '\(value)' for '\(option)'"
        + (nearest == nil && choices.count <= 16
          ? "; use one of: \(choices.joined(separator: ", "))" : Self.suggestion(nearest))
    case .invalidValue(let value, let option, let expected):
      "invalid value '\(value)' for '\(option)'; expected \(expected)"
    case .missingArgument(let name, let command): "missing argument \(name) for '\(command)'"
    case .unexpectedArgument(let word, let command): "unexpected argument '\(word)' for '\(command)'"
    case .unknownRule(let name, let nearest):
      "unknown rule '\(name)'"
        + (nearest == nil ? "; '\(Tool.name) explain' lists all rules" : Self.suggestion(nearest))
    case .conflict(let one, let other): "\(one) cannot be used with \(other)"
    }
  }

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}
