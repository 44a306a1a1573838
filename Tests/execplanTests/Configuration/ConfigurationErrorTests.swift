import TestSupport
import Testing

@testable import execplan

/// Problems in a configuration are reported with their positions, and plans are not checked without it.
@Suite struct ConfigurationErrorTests {
  private func errors(_ configuration: [UInt8]) throws -> (run: BuiltTool.Run, lines: [String]) {
    let folder = try TemporaryDirectory()
    try folder.write(".execplan.json", configuration)
    try folder.write("a.md", Sample.flawed)
    let run = try BuiltTool.run(["validate"], in: folder.path)
    let lines = run.errors.split(separator: "\n").map {
      $0.replacing("execplan: error: .execplan.json:", with: "")
    }
    return (run, lines.map { String($0) })
  }

  @Test(arguments: [
    ("{\n  dialekt: 'codex',\n}", "2:3: unknown key 'dialekt'; did you mean 'dialect'?"),
    ("{dialect: 'codxe'}", "1:11: unknown dialect 'codxe'; did you mean 'codex'?"),
    ("{rules: {placehoder: 'off'}}", "1:10: unknown rule or group 'placehoder'; did you mean 'placeholder'?"),
    ("{rules: {placeholder: 'eror'}}", "1:23: unknown level 'eror'; did you mean 'error'?"),
    ("{rules: {'code-fence': {extra: ['x']}}}", "1:25: unknown option 'extra'; use one of: level"),
    ("{rules: {clarity: {levl: 'off'}}}", "1:20: unknown option 'levl'; did you mean 'level'?"),
    ("{failOn: 3}", "1:10: expected a level: error, warning, note, never"),
    ("{plans: 'docs'}", "1:9: expected a list of strings"),
    ("{plans: ['']}", "1:10: the pattern '' matches nothing; change or remove it"),
    ("[]", "1:1: expected an object"),
    ("{a}", "1:3: expected ':', found '}'"),
    (
      "{rules: {placeholder: {extra: ['a (b']}}}",
      "1:32: '(' ends every phrase, so this phrase never matches; remove the character"
    ),
    ("{rules: {placeholder: {extra: [' ']}}}", "1:32: this phrase has no words; write the words to find"),
    (
      "{rules: {'vague-phrase': {removed: ['as neded']}}}",
      "1:37: 'as neded' is not a built-in phrase of vague-phrase; did you mean 'as needed'?"
    ),
    (
      "{rules: {'missing-section': {aliases: {Progres: []}}}}",
      "1:40: unknown section 'Progres'; did you mean 'progress'?"
    ),
    (
      "{rules: {'missing-section': {aliases: {Progress: ['A'], Risks: ['a']}}}}",
      "1:65: 'a' is not a valid heading, or another section has it"
    ),
    ("{dialects: {x: {}}}", "1:16: the key 'extends' is missing"),
    ("{dialects: {x: {extends: 'codx'}}}", "1:26: unknown dialect 'codx'; did you mean 'codex'?"),
    (
      "{dialects: {x: {extends: 'codex', sections: {drop: ['Progress']}}}}",
      "1:53: this section cannot be dropped, because every ExecPlan has it"
    ),
    (
      "{dialects: {x: {extends: 'codex', sections: {order: ['Progrss']}}}}",
      "1:54: unknown section 'Progrss'; did you mean 'Progress'?"
    ),
    (
      "{dialects: {x: {extends: 'codex', sections: {add: [{heading: 'Context'}]}}}}",
      "1:62: 'Context' is not a valid heading, or another section of this dialect has it"
    ),
    (
      "{dialects: {x: {extends: 'repository'}}}",
      "1:26: the repository has no PLANS.md to read the dialect from; add one, or use another --dialect"
    ),
  ])
  func oneProblem(text: String, message: String) throws {
    let (run, lines) = try errors(Array(text.utf8))
    #expect((run.status, run.output) == (2, ""))
    #expect(lines == [message, "1 Markdown file not checked: .execplan.json has errors"])
  }

  @Test func everyProblemIsReported() throws {
    let (_, lines) = try errors(Array("{a: 1,\n rules: {b: 1, placeholder: 'c'},\n failOn: 'd'}".utf8))
    #expect(lines.count == 5)
    #expect(lines.map { $0.prefix(4) }.dropLast() == ["1:2:", "2:10", "2:29", "3:10"])
  }

  @Test func hostileFiles() throws {
    let deep = Array(String(repeating: "{a:", count: 200_000).utf8)
    for (bytes, message) in [
      (deep, "1:193: nested more than 64 levels deep"),
      ([0x7B, 0xFF], "1:2: not UTF-8; save the file as UTF-8"),
      ([0], "1:1: expected a value (strings need quotes), found \\u{0}"),
      (Array("{failOn: 1e99999999999}".utf8), "1:10: expected a level: error, warning, note, never"),
      (
        Array("{\"\\u001b[31m\": 1}".utf8),
        "1:2: unknown key '\\u{1B}[31m'; use one of: $schema, root, "
          + "dialect, plans, exclude, rules, dialects, failOn"
      ),
    ] {
      let (run, lines) = try errors(bytes)
      #expect(run.status == 2)
      #expect(lines.first == message)
    }
    let (run, _) = try errors([UInt8](repeating: 0x20, count: 2 << 20))
    #expect(run.status == 2)
    #expect(run.errors.contains("larger than 1048576 bytes, so not a configuration; check the path"))
  }

  @Test func limitOnPhrases() throws {
    func list(_ count: Int) -> String {
      let phrases = (0..<count).map { number in "'" + String(repeating: "w\(number % 7) ", count: 12) + "'" }
      return "[" + phrases.joined(separator: ",") + "]"
    }
    let rules = [
      "placeholder", "vague-phrase", "outsourced-decision", "external-reference", "vague-acceptance",
    ]
    func text(_ count: Int) -> String {
      "{rules: {" + rules.map { "'\($0)': {extra: \(list(count))}" }.joined(separator: ",") + "}}"
    }
    #expect(try errors(Array(text(201).utf8)).run.errors.contains("more than 200 phrases"))
    #expect(try errors(Array(text(200).utf8)).run.status == 1)
  }

  @Test func otherPlansAreStillChecked() throws {
    let folder = try TemporaryDirectory()
    try folder.write("good/a.md", Sample.flawed)
    try folder.write("bad/.execplan.json", "{x: 1}")
    try folder.write("bad/b.md", Sample.flawed)
    let run = try BuiltTool.run(["validate", Sample.rules, "good", "bad/b.md"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.hasSuffix("1 error, 1 warning in 1 plan; 2 files could not be checked\n"))
    #expect(
      run.errors == """
        execplan: error: bad/.execplan.json:1:2: unknown key 'x'; use one of: $schema, root, dialect, \
        plans, exclude, rules, dialects, failOn
        execplan: error: bad/b.md: not checked: bad/.execplan.json has errors

        """)
    for words in [["outline", "bad/b.md"], ["show", "bad/b.md", "Progress"], ["init", "bad/c.md"]] {
      let run = try BuiltTool.run(words, in: folder.path)
      #expect((run.status, run.output) == (2, ""))
      #expect(run.errors.contains("bad/.execplan.json:1:2: unknown key"))
    }
    #expect(try folder.names(in: "bad") == [".execplan.json", "b.md"])
  }

  /// A cloned repository must not decide which files outside it are read.
  @Test func linksOutOfTheRepositoryAreNotFollowed() throws {
    let folder = try TemporaryDirectory()
    let secret = try folder.write("secret.json", "{password: 'x'}")
    try folder.write("skeleton.md", "```md\n## Progress\n```\n")
    try folder.makeDirectory("repo/.git")
    try folder.write("repo/a.md", Sample.flawed)
    try folder.link("repo/.execplan.json", to: secret)
    let run = try BuiltTool.run(["validate"], in: folder.path("repo"))
    #expect(run.status == 2)
    #expect(run.errors.contains(".execplan.json: this is a link out of the repository"))
    #expect(!run.errors.contains("password"))
    try folder.makeDirectory("other/.git")
    try folder.write("other/.execplan.json", "{dialect: 'repository'}")
    try folder.link("other/PLANS.md", to: "../skeleton.md")
    try folder.write("other/a.md", Sample.flawed)
    let other = try BuiltTool.run(["validate"], in: folder.path("other"))
    #expect(other.errors.contains("a.md: PLANS.md is a link out of the repository"))
  }
}
