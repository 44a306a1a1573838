/// Completions for bash.
enum BashCompletions {
  static func script() -> String {
    let commands = CommandTable.all
    let name = Tool.name
    var lines = [
      "# bash completion for \(name); written by '\(name) completions bash'",
      "_\(name)() {",
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= word head=",
      "  # bash takes '--format=json' apart into three words.",
      "  if [[ $cur == = ]]; then cur=",
      "  elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi",
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do",
      "    if [[ $word != -* ]]; then command=$word; break; fi",
      "  done",
      "  case \"$command $prev\" in",
    ]
    for command in commands {
      for option in command.visibleOptions {
        guard let value = option.value else { continue }
        let spellings = ([option.flag] + (option.short.map { ["-\($0)"] } ?? []))
          .map { "\"\(command.name) \($0)\"" }.joined(separator: "|")
        lines.append("    \(spellings)) \(completing(value)); return ;;")
      }
    }
    lines += ["  esac", "  case $command in"]
    for command in commands {
      let flags = command.visibleOptions.map(\.flag).joined(separator: " ")
      let rest = command.positionals.last.map { completing($0.value) } ?? "COMPREPLY=()"
      lines.append(
        "    \(command.name)) if [[ $cur == -* ]]; then \(words(flags)); else \(rest); fi ;;")
    }
    let names = (commands.map(\.name) + ["--help", "--version"]).joined(separator: " ")
    lines += ["    *) \(words(names)) ;;", "  esac", "}", "complete -F _\(name) \(name)", ""]
    return lines.joined(separator: "\n")
  }

  /// The command that fills the reply with what `value` may be.
  private static func completing(_ value: Value) -> String {
    switch value.kind {
    case .text: "COMPREPLY=()"
    case .path: "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\"))"
    case .words(let choices): words(choices().joined(separator: " "))
    case .list(let choices):
      // What stands before the last comma stays as it is.
      "[[ $cur == *,* ]] && head=${cur%,*},; "
        + "COMPREPLY=($(compgen -P \"$head\" -W \"\(choices().joined(separator: " "))\" -- \"${cur##*,}\"))"
    }
  }

  private static func words(_ words: String) -> String {
    "COMPREPLY=($(compgen -W \"\(words)\" -- \"$cur\"))"
  }
}
