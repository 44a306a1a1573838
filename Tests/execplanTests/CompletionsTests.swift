import TestSupport
import Testing

@testable import execplan

@Suite struct CompletionsTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func namesEveryCommandAndOption(shell: String) {
    let run = execplan("completions", shell)
    #expect(run.status == .success)
    for command in CommandTable.all {
      #expect(run.output.contains(command.name))
      for option in command.visibleOptions { #expect(run.output.contains(option.name)) }
    }
  }

  @Test(arguments: [("bash", "bash -n"), ("zsh", "zsh -n"), ("fish", "fish --no-execute")])
  func isWellFormed(shell: String, check: String) throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("script", execplan("completions", shell).output)
    // Skips shells that are not installed.
    let run = try BuiltTool.shell("command -v \(shell) >/dev/null || exit 0; \(check) '\(file)'")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: [
    ("execplan val", "validate"), ("execplan validate --format = sa", "sarif"),
    ("execplan validate --fail-on w", "warning"),
    ("execplan validate --select placeholder,vague-p", "placeholder,vague-phrase"),
    ("execplan explain placeh", "placeholder"), ("execplan validate --requ", "--require-plans"),
  ])
  func bashCompletes(line: String, completion: String) throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("script", execplan("completions", "bash").output)
    let run = try BuiltTool.shell(
      """
      command -v bash >/dev/null || { echo '\(completion)'; exit 0; }
      bash -c 'source \(file); COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); \
      _execplan 2>/dev/null; echo "${COMPREPLY[*]}"'
      """)
    #expect(run.output == completion + "\n")
  }

  @Test(arguments: [
    ("execplan val", "validate"), ("execplan explain placeh", "placeholder"),
    ("execplan validate --dialect contr", "controlled"),
  ])
  func fishCompletes(line: String, completion: String) throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("execplan.fish", execplan("completions", "fish").output)
    let run = try BuiltTool.shell(
      """
      command -v fish >/dev/null || { echo '\(completion)'; exit 0; }
      HOME='\(folder.path("home"))' fish -c "source '\(file)'; complete -C '\(line)'" | cut -f 1
      """)
    #expect(run.output == completion + "\n")
  }

  @Test func zshLoads() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("_execplan", execplan("completions", "zsh").output)
    let run = try BuiltTool.shell(
      """
      command -v zsh >/dev/null || { echo '_execplan loaded'; exit 0; }
      zsh -f -c 'fpath=("$1" $fpath); autoload -Uz compinit; compinit -u -D
      autoload +X _execplan && print "${_comps[execplan]} loaded"' zsh "$(dirname '\(file)')"
      """)
    #expect((run.output, run.errors) == ("_execplan loaded\n", ""))
  }

  @Test func unknownShell() {
    let run = execplan("completions", "tcsh")
    #expect(run.status == .failure)
    #expect(
      run.errors.hasPrefix("execplan: error: unknown value 'tcsh' for 'SHELL'; use one of: bash, zsh, fish\n")
    )
  }

  @Test func manualIsValidRoff() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("execplan.1", execplan("manual").output)
    let run = try BuiltTool.shell("command -v groff >/dev/null || exit 0; groff -man -ww -z '\(file)'")
    #expect((run.status, run.errors) == (0, ""))
  }
}
