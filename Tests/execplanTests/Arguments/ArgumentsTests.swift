import Testing

@testable import execplan

@Suite struct ArgumentsTests {
  private func parse(_ words: String...) throws(UsageError) -> Arguments {
    try Arguments(parsing: words.map { Argument($0) }[...], for: ValidateCommand.command)
  }

  @Test func valuesFollowOrAreAttached() throws {
    for arguments in [
      try parse("--format", "json"), try parse("--format=json"), try parse("--output-format=json"),
    ] {
      #expect(arguments.value(of: .format)?.text == "json")
    }
    for arguments in [try parse("-o", "out"), try parse("-oout"), try parse("-qo", "out")] {
      #expect(arguments.value(of: .output)?.text == "out")
    }
  }

  @Test func theLastValueTakesPrecedence() throws {
    let arguments = try parse("--fail-on", "error", "--fail-on", "note")
    #expect(arguments.value(of: .failOn)?.text == "note")
  }

  @Test func listsAreSplitAndJoined() throws {
    let arguments = try parse("--select", "placeholder,clarity", "--select=vague-phrase")
    #expect(arguments.list(of: .select) == ["placeholder", "clarity", "vague-phrase"])
  }

  @Test func twoDashesEndTheOptions() throws {
    let arguments = try parse("a.md", "--", "--strict", "-q", "--")
    #expect(arguments.positionals.map(\.text) == ["a.md", "--strict", "-q", "--"])
    #expect(!arguments.isSet(.strict))
  }

  @Test func aDashIsAPath() throws {
    #expect(try parse("-").positionals == [Argument("-")])
  }

  @Test func aPathKeepsItsBytes() throws {
    let word = Argument(bytes: [0x61, 0xFF, 0x2E, 0x6D, 0x64])
    let arguments = try Arguments(parsing: [word], for: ValidateCommand.command)
    #expect(arguments.positionals.first?.bytes == word.bytes)
  }

  @Test func errorsNameTheArgument() {
    #expect(throws: UsageError.unknownOption("--strct", command: "validate", nearest: "--strict")) {
      try parse("--strct")
    }
    #expect(throws: UsageError.unknownOption("-x", command: "validate", nearest: nil)) { try parse("-qx") }
    #expect(throws: UsageError.missingValue(option: "--format", name: "FORMAT")) { try parse("--format") }
    #expect(throws: UsageError.unexpectedValue(option: "--strict")) { try parse("--strict=yes") }
    #expect(throws: UsageError.missingArgument("SECTION", command: "show")) {
      try Arguments(parsing: [Argument("a.md")], for: ShowCommand.command)
    }
    #expect(throws: UsageError.unexpectedArgument("b.md", command: "outline")) {
      try Arguments(parsing: [Argument("a.md"), Argument("b.md")], for: OutlineCommand.command)
    }
  }

  @Test(arguments: [
    ("validate --strct", "unknown option '--strct' for 'validate'; did you mean '--strict'?"),
    ("--versoin", "unknown option '--versoin' for 'execplan'; did you mean '--version'?"),
    ("vlidate", "unknown command 'vlidate'; did you mean 'validate'?"),
    (
      "--strict validate",
      "option '--strict' comes before the command; put it after the command"
    ),
    ("validate --format jsn", "unknown value 'jsn' for '--format'; did you mean 'json'?"),
    ("validate --dialect codx", "unknown value 'codx' for '--dialect'; did you mean 'codex'?"),
    (
      "validate --select placeholdr", "unknown value 'placeholdr' for '--select'; did you mean 'placeholder'?"
    ),
    ("validate --severity placeholdr=note", "unknown rule 'placeholdr'; did you mean 'placeholder'?"),
    ("explain placeholdr", "unknown rule 'placeholdr'; did you mean 'placeholder'?"),
    (
      "validate --max-warnings many",
      "invalid value 'many' for '--max-warnings'; expected a number such as 10"
    ),
    (
      "validate --exclude= plans", "invalid value '' for '--exclude'; expected a pattern such as 'drafts/'"
    ),
    ("validate --strict --fail-on note", "--strict cannot be used with --fail-on note"),
  ])
  func messages(line: String, message: String) {
    let run = execplan(words: line.split(separator: " ").map { Argument(String($0)) })
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("execplan: error: \(message)\nSee 'execplan "))
  }
}
