import ExecPlanCore

/// The parsed arguments of a command.
struct Arguments: Sendable {
  private(set) var positionals: [Argument] = []
  private var given: [GivenOption] = []

  /// An option and its value, which is empty for a flag. A class; see Speed.md.
  private final class GivenOption: Sendable {
    let name: String
    let value: Argument

    init(_ option: Option, _ value: Argument) {
      name = option.name
      self.value = value
    }
  }

  func isSet(_ option: Option) -> Bool { given.contains { $0.name == option.name } }

  /// All values of an option, in order.
  func values(of option: Option) -> [Argument] { given.filter { $0.name == option.name }.map(\.value) }

  /// The last value of an option, which takes precedence.
  func value(of option: Option) -> Argument? { given.last { $0.name == option.name }?.value }

  /// The elements of all values of an option that takes comma-separated lists.
  func list(of option: Option) -> [String] {
    values(of: option).flatMap { $0.text.split(separator: ",").map(String.init) }
  }

  /// The value of an option as a non-negative number.
  func count(of option: Option) throws(Failure) -> Int? {
    guard let text = value(of: option)?.text else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw .usage(.invalidValue(text, option: option.flag, expected: "a number such as 10"))
    }
    return number
  }

  init(parsing words: ArraySlice<Argument>, for command: Command) throws(UsageError) {
    var rest = words
    while let word = rest.popFirst() {
      let text = word.text
      if text == "--" {
        positionals += rest
        break
      }
      if text.hasPrefix("--") {
        try takeLong(word, from: &rest, of: command)
      } else if text.hasPrefix("-"), text != "-" {
        try takeShort(text, from: &rest, of: command)
      } else {
        positionals.append(word)
      }
      // With --help, the remaining arguments need not be valid.
      if isSet(.help) { return }
    }
    try checkCount(for: command)
  }

  /// `--name`, `--name value` or `--name=value`.
  private mutating func takeLong(
    _ word: Argument, from rest: inout ArraySlice<Argument>, of command: Command
  ) throws(UsageError) {
    let body = word.bytes.dropFirst(2)
    let equals = body.firstIndex(of: UInt8(ascii: "="))
    let name = String(decoding: body[..<(equals ?? body.endIndex)], as: UTF8.self)
    guard let option = command.option(named: name) else {
      let nearest = nearestName(to: name, among: command.visibleOptions.map(\.name))
      throw .unknownOption("--\(name)", command: command.name, nearest: nearest.map { "--\($0)" })
    }
    let attached = equals.map { Argument(bytes: Array(body[($0 + 1)...])) }
    if option.value == nil {
      guard attached == nil else { throw .unexpectedValue(option: option.flag) }
      given.append(GivenOption(option, Argument("")))
    } else {
      try take(attached ?? rest.popFirst(), for: option)
    }
  }

  /// `-q`, `-qv`, `-o FILE` or `-oFILE`.
  private mutating func takeShort(
    _ text: String, from rest: inout ArraySlice<Argument>, of command: Command
  ) throws(UsageError) {
    var letters = text.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = command.option(short: letter) else {
        throw .unknownOption("-\(letter)", command: command.name, nearest: nil)
      }
      if option.value == nil {
        given.append(GivenOption(option, Argument("")))
      } else {
        try take(letters.isEmpty ? rest.popFirst() : Argument(String(letters)), for: option)
        return
      }
    }
  }

  private mutating func take(_ word: Argument?, for option: Option) throws(UsageError) {
    guard let value = option.value else { return }
    guard let word else { throw .missingValue(option: option.flag, name: value.name) }
    switch value.kind {
    case .text, .path: break
    case .words where value.isOpen: break
    case .words(let choices): try Self.check(word.text, among: choices(), of: option)
    case .list(let choices):
      for part in word.text.split(separator: ",", omittingEmptySubsequences: false) {
        try Self.check(String(part), among: choices(), of: option)
      }
    }
    given.append(GivenOption(option, word))
  }

  private static func check(_ word: String, among choices: [String], of option: Option) throws(UsageError) {
    guard !choices.contains(word) else { return }
    let nearest = nearestName(to: word, among: choices)
    throw .unknownValue(word, option: option.flag, choices: choices, nearest: nearest)
  }

  private func checkCount(for command: Command) throws(UsageError) {
    let required = command.positionals.filter { $0.count == .one }
    if positionals.count < required.count {
      throw .missingArgument(required[positionals.count].value.name, command: command.name)
    }
    if command.positionals.contains(where: { $0.count == .any }) { return }
    if let extra = positionals.dropFirst(command.positionals.count).first {
      throw .unexpectedArgument(extra.text, command: command.name)
    }
  }
}
