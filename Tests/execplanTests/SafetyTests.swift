import Foundation
import TestSupport
import Testing

@testable import execplan

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Plans, names and configurations are untrusted. Neither the tool nor a program that reads its output
/// executes anything in them.
@Suite struct SafetyTests {
  /// Text with a special meaning in terminals, GitHub logs, XML, JSON, Markdown and HTML.
  private static let attack =
    "\u{1B}]0;own\u{7}\u{1B}[2J\u{9B}31m\u{202E}::error file=a::own ##[error]own %0A::stop-commands::x "
    + "\"}],\"valid\":true,\"x\":[{\"\\u001b "
    + "]]><failure message='own'/><!--&lt; </file> | own | `own` [own](https://own) <script>"

  /// The attack in all text that reports contain: headings, paths, slots, items, timestamps, comments, keys.
  private static let plan = """
    ---
    dialect: codex
    title: \(attack)
    ---

    # \(attack)

    ## Progress

    - [x] \(attack)
    - [x] (2025-13-45 25:61Z \(attack)) a

    ## Progress (::error::own ##[error]own <own> \u{1B}[2J "})

    - [ ] \(attack) (completed: \(attack); remaining: \(attack))

    ## Decision Log

    - Decision: \(attack)

    ## Plan of Work

    ::error::own TBD
    ##[error]own TBD

    ## Pln of ##[error]own

    \u{A0}::error::own TBD
    \(attack) TBD \(attack) /Users/a/\(attack.replacingOccurrences(of: " ", with: "")) <some \(attack)> \
    [describe \(attack)]
    <!-- execplan-disable \(attack) -->

    ```\(attack)
    ## \(attack)

    """

  private static let formats = ReportFormat.all.map(\.name)
  private static let name = "::error::\u{1B}[2J\n::error::<own>&\"'|`.md"

  private func run(_ format: String) throws -> BuiltTool.Run {
    let folder = try TemporaryDirectory()
    let arguments = [
      "validate", "--select", "all", "--format", format, "-", "gone.md", "--stdin-filename", Self.name,
    ]
    return try BuiltTool.run(arguments, input: Self.plan, in: folder.path)
  }

  @Test(arguments: formats)
  func noTerminalSequences(format: String) throws {
    let run = try run(format)
    #expect(run.status == 2)
    #expect(run.output.contains("own"))
    for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
      #expect(!Printable.isUnsafe(scalar))
    }
  }

  @Test(arguments: ["parse-progress", "outline"], [[], ["--json"]])
  func noTerminalSequencesElsewhere(command: String, options: [String]) throws {
    let run = try BuiltTool.run([command, "-"] + options, input: Self.plan)
    #expect(run.status == 0)
    for scalar in run.output.unicodeScalars where scalar != "\n" { #expect(!Printable.isUnsafe(scalar)) }
  }

  @Test(arguments: ["json", "sarif", "gitlab", "rdjson"])
  func jsonHasNoKeysFromThePlan(format: String) throws {
    let run = try run(format)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect(Self.keys(in: json).isDisjoint(with: ["x", "own"]))
    if format == "json" {
      let valid = ((json as? [String: Any])?["plans"] as? [[String: Any]])?.first?["valid"] as? Bool
      #expect(valid == false)
      #expect(try JSONSchema(fixture: "schemas/validate.schema.json").violations(in: json) == [])
    }
    if format == "sarif" {
      #expect(try JSONSchema(fixture: "schemas/sarif.schema.json").violations(in: json) == [])
    }
  }

  @Test func everyLineOfJSONLinesIsAFinding() throws {
    for line in try run("jsonl").output.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["rule"] is String && object["valid"] == nil)
    }
  }

  @Test func everyWorkflowCommandIsFromTheTool() throws {
    let lines = try run("github").output.split(separator: "\n")
    #expect(lines.count > 5)
    for line in lines {
      let isCommand = ["::error title=execplan", "::warning title=execplan", "::notice title=execplan"]
        .contains(where: line.hasPrefix)
      #expect(isCommand)
      // Properties end at the first `::` after them, which must not come from the plan.
      let properties = line.dropFirst(2).prefix(
        upTo: line.dropFirst(2).range(of: "::")?.lowerBound ?? line.endIndex)
      #expect(properties.contains("own") == properties.contains("%3A%3Aerror%3A%3A"))
    }
  }

  @Test(arguments: formats.filter { $0 != "github" })
  func noLineIsAWorkflowCommand(format: String) throws {
    let run = try run(format)
    #expect(Self.workflowCommands(in: run.output + run.errors) == [])
  }

  @Test(arguments: ["parse-progress", "outline"], [[], ["--json"]])
  func noLineIsAWorkflowCommandElsewhere(command: String, options: [String]) throws {
    let plan = Self.plan.replacingOccurrences(of: "# \(Self.attack)", with: "# ::error::own \(Self.attack)")
    let run = try BuiltTool.run([command, "-"] + options, input: plan)
    #expect(Self.workflowCommands(in: run.output + run.errors) == [])
  }

  /// To GitHub, a line that begins with `::` (perhaps after whitespace) is a command; so is text after `##[`.
  private static func workflowCommands(in text: String) -> [Substring] {
    text.split(separator: "\n").filter {
      $0.drop(while: \.isWhitespace).hasPrefix("::") || $0.contains("##[")
    }
  }

  @Test(arguments: ["junit", "checkstyle"])
  func xmlHasNoElementsFromThePlan(format: String) throws {
    let parser = XMLParser(data: Data(try run(format).output.utf8))
    let names = Names()
    parser.delegate = names
    #expect(parser.parse())
    let known: Set = [
      "testsuites", "testsuite", "properties", "testcase", "failure", "error", "system-out", "system-err",
      "checkstyle", "file",
    ]
    #expect(names.elements.isSubset(of: known))
    #expect(!names.messages.contains("own"))
  }

  @Test func markdownHasNoMarkupFromThePlan() throws {
    let output = try run("markdown").output
    let rows = output.split(separator: "\n").filter { $0.hasPrefix("|") }
    for row in rows {
      // An unescaped bar ends a cell.
      let bars = row.replacingOccurrences(of: "\\|", with: "").count { $0 == "|" }
      #expect(bars == 5)
    }
    for markup in ["<script>", "[own](", " `own`"] {
      let inFindings = output.split(separator: "\n").filter { !$0.contains("` \(markup)") }.joined()
      #expect(!inFindings.contains(" \(markup)"))
    }
  }

  @Test(arguments: ["plans/a.md", "plans/x/a.md", "./plans/../plans/a.md", "plans/../a.md"])
  func initFollowsNoLinkOutOfTheRepository(path: String) throws {
    let folder = try TemporaryDirectory()
    try folder.makeDirectory("repository/.git")
    try folder.makeDirectory("elsewhere/x")
    try folder.link("repository/plans", to: "../elsewhere")
    let run = try BuiltTool.run(["init", path], in: folder.path("repository"))
    #expect(run.status == 2)
    #expect(run.errors.contains("is a link out of the repository, which is not followed; "))
    #expect(try folder.names(in: "elsewhere") == ["x"])
    #expect(try folder.names() == ["elsewhere", "repository"])
  }

  @Test func initFollowsLinksWithinTheRepository() throws {
    let folder = try TemporaryDirectory()
    try folder.makeDirectory(".git")
    try folder.makeDirectory("docs/plans")
    try folder.link("plans", to: "docs/plans")
    #expect(try BuiltTool.run(["init", "plans/a.md"], in: folder.path).status == 0)
    #expect(try folder.names(in: "docs/plans") == ["a.md"])
  }

  @Test func linkedIgnoreFilesAreNotRead() throws {
    let folder = try TemporaryDirectory()
    try folder.makeDirectory("repository/.git")
    try folder.write("elsewhere", "*.md\n")
    try folder.write("repository/a.md", Sample.clean)
    try folder.link("repository/.gitignore", to: "../elsewhere")
    let run = try BuiltTool.run(["validate", Sample.rules], in: folder.path("repository"))
    #expect(run.output == "1 plan, no findings\n")
  }

  @Test func temporaryFilesArePrivate() throws {
    #if os(Linux)
      let folder = try TemporaryDirectory()
      try folder.write("a.md", Sample.flawed)
      // The sed command removes the file of the thread sanitizer.
      let line = """
        traced() { strace -f -e trace=openat,socket,connect,execve,fork,vfork "$TOOL" "$@"; }
        traced init b.md 2>trace
        traced validate --output c a.md 2>>trace >/dev/null
        sed -i /tsan/d trace
        grep -c 'O_CREAT.*0600' trace; grep -c 'O_CREAT' trace
        grep -c -e 'socket(' -e 'connect(' -e 'fork(' trace; grep -c execve trace
        """
      guard try BuiltTool.shell("strace -o /dev/null true 2>/dev/null").status == 0 else { return }
      #expect(try BuiltTool.shell(line, in: folder.path).output == "2\n2\n0\n2\n")
    #endif
  }

  @Test func filesGetTheUsersPermissions() throws {
    let folder = try TemporaryDirectory()
    let line = """
      umask 027; "$TOOL" init a.md; umask 077; "$TOOL" init b.md; chmod 604 b.md; "$TOOL" init --force b.md
      ls -l a.md b.md | cut -c 1-10
      """
    #expect(try BuiltTool.shell(line, in: folder.path).output == "-rw-r-----\n-rw----r--\n")
  }

  /// The keys of an object and of everything in it.
  private static func keys(in json: Any) -> Set<String> {
    if let object = json as? [String: Any] {
      return object.values.reduce(Set(object.keys)) { $0.union(keys(in: $1)) }
    }
    if let array = json as? [Any] { return array.reduce([]) { $0.union(keys(in: $1)) } }
    return []
  }

  private final class Names: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var messages: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      elements.insert(element)
      if let message = attributes["message"] { messages.append(message) }
    }
  }
}
