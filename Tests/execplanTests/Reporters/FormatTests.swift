import Foundation
import TestSupport
import Testing

@testable import execplan

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The requirements of each format's consumers.
@Suite struct FormatTests {
  private func run(_ format: String, _ words: String..., input: String = Sample.flawed) -> ToolRun {
    let all = ["validate", Sample.rules, "--format", format, "-", "--stdin-filename", "plans/a b.md"] + words
    return execplan(words: all.map { Argument($0) }, input: Array(input.utf8))
  }

  @Test(arguments: ReportFormat.all.map(\.name))
  func noFormatWritesControlCharacters(format: String) {
    let evil = "\u{1B}[2J\u{202E}\u{9B}\u{7F}"
    let plan = Sample.flawed.replacingOccurrences(of: "# Add", with: "# \(evil)")
      .replacingOccurrences(of: "The token", with: "\(evil)The token")
    let run = execplan(
      "validate", Sample.rules, "--format", format, "-", "\(evil).md", "--stdin-filename", "\(evil)",
      input: plan)
    for scalar in run.output.unicodeScalars where scalar != "\n" { #expect(!Printable.isUnsafe(scalar)) }
  }

  @Test(arguments: ReportFormat.all.map(\.name))
  func quietAndColorDoNotChangeOtherFormats(format: String) {
    guard format != "text" else { return }
    let plain = run(format).output
    #expect(run(format, "--quiet").output == plain)
    #expect(run(format, "--color", "always").output == plain)
  }

  @Test func concise() {
    let lines = run("concise").output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("plans/a b.md:15:27: error: \"TBD\" ") == true)
    #expect(run("concise", input: Sample.clean).output == "")
  }

  @Test func jsonLines() throws {
    let lines = run("jsonl").output.split(separator: "\n")
    #expect(lines.count == 2)
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(first["path"] as? String == "plans/a b.md")
    #expect(first["rule"] as? String == "placeholder")
    #expect(first["end_column"] as? Int == 30)
  }

  @Test(arguments: [Sample.flawed, Sample.clean])
  func sarif(plan: String) throws {
    let json = try run("sarif", "gone.md", input: plan).json
    #expect(try JSONSchema(fixture: "schemas/sarif.schema.json").violations(in: json) == [])
  }

  @Test func sarifResult() throws {
    struct Log: Decodable {
      struct Run: Decodable {
        struct Result: Decodable {
          struct Message: Decodable { let text: String }
          struct Location: Decodable {
            struct Physical: Decodable {
              struct Artifact: Decodable { let uri: String }
              struct Region: Decodable { let startLine, startColumn, endLine, endColumn: Int }
              let artifactLocation: Artifact
              let region: Region
            }
            let physicalLocation: Physical
          }
          let ruleId, level: String
          let ruleIndex: Int
          let message: Message
          let locations: [Location]
          let partialFingerprints: [String: String]
        }
        struct Tool: Decodable {
          struct Driver: Decodable {
            struct Rule: Decodable { let id: String }
            let rules: [Rule]
          }
          let driver: Driver
        }
        let tool: Tool
        let columnKind: String
        let results: [Result]
      }
      let runs: [Run]
    }
    let log = try JSONDecoder().decode(Log.self, from: Data(run("sarif").output.utf8))
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "unicodeCodePoints")
    let result = try #require(run.results.first)
    #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
    #expect((result.ruleId, result.level) == ("placeholder", "error"))
    let place = try #require(result.locations.first?.physicalLocation)
    #expect(place.artifactLocation.uri.hasSuffix("plans/a%20b.md"))
    #expect((place.region.startLine, place.region.startColumn) == (15, 27))
    #expect((place.region.endLine, place.region.endColumn) == (15, 30))
    #expect(result.partialFingerprints["primaryLocationLineHash"]?.count == 32)
  }

  @Test func gitHub() {
    let output = run("github", input: Sample.clean + "\nAdd tests as needed.\n\n100% TBD\n").output
    let lines = output.split(separator: "\n")
    #expect(lines.count == 2)
    // The most severe findings come first, regardless of position.
    #expect(lines.first?.hasPrefix("::error title=execplan placeholder,file=") == true)
    #expect(lines.first?.contains("plans/a b.md,line=20,col=6,endLine=20,endColumn=9::\"TBD\" ") == true)
    #expect(lines.last?.hasPrefix("::warning title=execplan vague-phrase,file=") == true)
  }

  @Test func gitHubEscapes() throws {
    let run = execplan(
      "validate", Sample.rules, "--format", "github", "-", "--stdin-filename", "/a,b:c%.md",
      input: Sample.flawed)
    #expect(run.output.contains("file=/a%2Cb%3Ac%25.md,line=15"))
  }

  @Test func gitHubSummary() throws {
    let folder = try TemporaryDirectory()
    let page = try folder.write("page.md", "before\n")
    let run = execplan(
      "validate", Sample.rules, "--format", "github", "-", input: Sample.flawed,
      environment: ["GITHUB_STEP_SUMMARY": page])
    #expect(run.status == .findings)
    let text = try folder.text(of: "page.md")
    #expect(text.hasPrefix("before\n## ExecPlans\n\n1 error, 1 warning in 1 plan.\n\n| Severity |"))
    #expect(text.contains("| error | `<stdin>:15:27` | "))
  }

  @Test func gitLab() throws {
    struct Issue: Decodable {
      struct Location: Decodable {
        struct Lines: Decodable { let begin: Int }
        let path: String
        let lines: Lines
      }
      let description, checkName, fingerprint, severity: String
      let location: Location
    }
    #expect(run("gitlab", input: Sample.clean).output == "[]\n")
    let issues = try run("gitlab", input: Sample.flawed + "\nTBD\n\nTBD\n").decoded(as: [Issue].self)
    #expect(issues.map(\.severity) == ["major", "minor", "major", "major"])
    #expect(issues.first?.description.hasPrefix("placeholder: ") == true)
    #expect(issues.map(\.location.lines.begin) == [15, 16, 18, 20])
    #expect(Set(issues.map(\.fingerprint)).count == 4)
    // Moved lines keep their fingerprints.
    let moved = try run("gitlab", input: "\n\n" + Sample.flawed).decoded(as: [Issue].self)
    #expect(moved.map(\.fingerprint) == Array(issues.map(\.fingerprint).prefix(2)))
  }

  @Test func rdjson() throws {
    let plan = Sample.flawed.replacingOccurrences(of: "The token", with: "Thé tökén 漢")
    let json = try run("rdjson", "gone.md", input: plan).json
    #expect(try JSONSchema(fixture: "schemas/rdjson.schema.json").violations(in: json) == [])
    // Columns count bytes: of the 29 characters before the finding, four take five more bytes.
    let text = String(decoding: try JSONSerialization.data(withJSONObject: json), as: UTF8.self)
    #expect(text.contains("\"column\":34"))
  }

  @Test func checkstyle() throws {
    let output = run("checkstyle", "gone.md").output
    #expect(output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"))
    #expect(output.contains("<error line=\"15\" column=\"27\" severity=\"error\" message=\"&quot;TBD&quot; "))
    #expect(output.contains("source=\"execplan.placeholder\"/>"))
    #expect(XMLParser(data: Data(output.utf8)).parse())
  }

  @Test(arguments: [Sample.flawed, Sample.clean])
  func junit(plan: String) throws {
    let output = run("junit", "gone.md", input: plan).output
    #expect(XMLParser(data: Data(output.utf8)).parse())
    #expect(output.contains("<testcase name=\"placeholder\""))
    #expect(output.contains("<failure message=\"&quot;TBD&quot; ") == (plan == Sample.flawed))
    for attribute in ["name=", "tests=", "failures=", "errors=", "timestamp=", "hostname=", "time="] {
      #expect(output.contains(attribute))
    }
  }

  @Test func markdown() {
    let output = run("markdown", input: Sample.flawed).output
    #expect(output.hasPrefix("## ExecPlans\n\n1 error, 1 warning in 1 plan.\n\n| Severity | Location |"))
    #expect(output.contains("| error | `plans/a b.md:15:27` | \"TBD\" "))
    #expect(run("markdown", input: Sample.clean).output == "## ExecPlans\n\n1 plan, no findings.\n")
  }
}
