import ExecPlanCore

/// Completions for zsh.
enum ZshCompletions {
  static func script() -> String {
    let name = Tool.name
    var lines = [
      "#compdef \(name)",
      "# zsh completion for \(name); written by '\(name) completions zsh'",
      "_\(name)() {",
      "  local context state state_descr line",
      "  typeset -A opt_args",
      "  _arguments -C '(- *)--help[show help]' '(- *)--version[show the version]' \\",
      "    '1:command:->command' '*::argument:->argument'",
      "  case $state in",
      "    command)",
      "      local -a commands=(",
    ]
    for command in CommandTable.all {
      lines.append("        '\(command.name):\(quoted(command.summary))'")
    }
    lines += ["      )", "      _describe command commands ;;", "    argument)", "      case $line[1] in"]
    for command in CommandTable.all {
      let specifications = command.visibleOptions.flatMap(specifications) + positionals(of: command)
      lines.append("        \(command.name))")
      lines.append("          _arguments -s \\")
      lines.append(specifications.map { "            \($0)" }.joined(separator: " \\\n") + " ;;")
    }
    lines += ["      esac ;;", "  esac", "}"]
    lines += [
      "# Called by the completion system the function completes; sourced, it is made known.",
      "if [[ $funcstack[1] == _\(name) ]]; then _\(name) \"$@\"; else compdef _\(name) \(name); fi", "",
    ]
    return lines.joined(separator: "\n")
  }

  private static func specifications(of option: Option) -> [String] {
    let meaning = bracketed(option.meaning)
    let value = option.value.map { ":\(quoted($0.name)):\(action(for: $0))" } ?? ""
    let long = "'*\(option.flag)\(option.value == nil ? "" : "=")\(meaning)\(value)'"
    guard let short = option.short else { return [long] }
    return [long, "'*-\(short)\(option.value == nil ? "" : "+")\(meaning)\(value)'"]
  }

  private static func positionals(of command: Command) -> [String] {
    command.positionals.map { positional in
      let count = positional.count == .any ? "*" : positional.count == .optional ? ":" : ""
      return "'\(count):\(quoted(positional.value.name)):\(action(for: positional.value))'"
    }
  }

  private static func action(for value: Value) -> String {
    switch value.kind {
    case .text: ""
    case .path: "_files"
    case .words(let words): "(\(words().joined(separator: " ")))"
    case .list(let words): "_values -s , name \(words().joined(separator: " "))"
    }
  }

  /// Inside single quotes, with the colons that part a specification taken for themselves.
  private static func quoted(_ text: String) -> String {
    text.replacingEach("'", by: "'\\''").replacingEach(":", by: "\\:")
  }

  private static func bracketed(_ text: String) -> String {
    "[\(quoted(text).replacingEach("[", by: "\\[").replacingEach("]", by: "\\]"))]"
  }
}
