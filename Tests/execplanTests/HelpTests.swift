import TestSupport
import Testing

@testable import execplan

@Suite struct HelpTests {
  static let commands = CommandTable.all.map(\.name)

  @Test func overview() throws {
    let run = execplan("--help")
    #expect(run.status == .success)
    #expect(run.errors == "")
    #expect(try Golden("cli/help/execplan.txt").difference(from: run.output) == nil)
  }

  @Test(arguments: commands)
  func page(of command: String) throws {
    let run = execplan(command, "--help")
    #expect(run.status == .success)
    #expect(run.errors == "")
    #expect(try Golden("cli/help/\(command).txt").difference(from: run.output) == nil)
  }

  @Test(arguments: commands)
  func everyFormShowsTheSamePage(command: String) {
    let page = execplan(command, "--help").output
    #expect(execplan("help", command).output == page)
    #expect(execplan(command, "-h").output == page)
    #expect(execplan(command, "some", "other", "words", "--help").output == page)
  }

  @Test(arguments: [["--help"]] + commands.map { [$0, "--help"] })
  func beginsWithAnExampleAndFitsTheTerminal(arguments: [String]) {
    let page = execplan(words: arguments.map { Argument($0) }).output
    #expect(page.hasPrefix("Examples:\n  execplan "))
    for line in page.split(separator: "\n") { #expect(line.count <= 80) }
    #expect(page.hasSuffix("\n"))
  }

  @Test func noArgumentsShowTheOverview() {
    let run = execplan()
    #expect(run.output == execplan("help").output)
    #expect(run.status == .success)
  }

  @Test func version() {
    #expect(execplan("--version").output == "execplan 0.1.0\n")
  }

  @Test func optionNamesAreUnique() {
    for command in CommandTable.all {
      let names = (command.options + [.help]).flatMap { [$0.name] + $0.aliases }
      #expect(Set(names).count == names.count, "\(command.name)")
      let letters = (command.options + [.help]).compactMap(\.short)
      #expect(Set(letters).count == letters.count, "\(command.name)")
    }
  }
}
