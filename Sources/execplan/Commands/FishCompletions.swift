import ExecPlanCore

/// Completions for fish.
enum FishCompletions {
  static func script() -> String {
    let name = Tool.name
    let complete = "complete -c \(name)"
    let first = "\(complete) -n __fish_use_subcommand"
    var lines = [
      "# fish completion for \(name); written by '\(name) completions fish'",
      "\(complete) -f",
      "\(first) -l help -d 'Show help'",
      "\(first) -l version -d 'Show the version'",
    ]
    for command in CommandTable.all {
      lines.append("\(first) -a \(command.name) -d \(quoted(command.summary))")
    }
    for command in CommandTable.all {
      let inside = "\(complete) -n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.visibleOptions {
        let short = option.short.map { " -s \($0)" } ?? ""
        let value = option.value.map(arguments) ?? ""
        lines.append("\(inside)\(short) -l \(option.name)\(value) -d \(quoted(option.meaning))")
      }
      for positional in command.positionals {
        switch positional.value.kind {
        case .path: lines.append("\(inside) -F")
        case .words(let words): lines.append("\(inside) -a \(quoted(words().joined(separator: " ")))")
        case .text, .list: break
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func arguments(for value: Value) -> String {
    switch value.kind {
    case .text: " -x"
    case .path: " -r -F"
    case .words(let words): " -x -a \(quoted(words().joined(separator: " ")))"
    case .list(let words): " -x -a \(quoted("(__fish_append , \(words().joined(separator: " ")))"))"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacingEach("\\", by: "\\\\").replacingEach("'", by: "\\'"))'"
  }
}
