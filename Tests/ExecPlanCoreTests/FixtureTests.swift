import Foundation
import TestSupport
import Testing

@testable import ExecPlanCore

/// The plans in Fixtures: those in valid/ have no findings above notes, those in invalid/ have exactly the
/// findings that invalid/expected.tsv lists.
@Suite("Fixtures")
struct FixtureTests {
  static let names = ["valid", "invalid"].flatMap { folder in
    let url = fixtures.appendingPathComponent(folder)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }

  static func findings(in bytes: [UInt8]) throws -> [Finding] {
    var settings = LintSettings()
    settings.now = ValidPlan.now
    return Linter(settings).findings(in: try Plan(parsing: bytes))
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures.appendingPathComponent(name)))
  }

  @Test("fixtures exist") func exist() { #expect(Self.names.count > 25) }

  @Test("valid plans have neither errors nor warnings", arguments: names.filter { $0.hasPrefix("valid/") })
  func valid(name: String) throws {
    let findings = try Self.findings(in: Self.bytes(name)).filter { $0.severity > .note }
    #expect(findings.isEmpty)
  }

  @Test(
    "invalid plans have the findings listed for them", arguments: names.filter { $0.hasPrefix("invalid/") })
  func invalid(name: String) throws {
    let table = try String(
      contentsOf: fixtures.appendingPathComponent("invalid/expected.tsv"), encoding: .utf8)
    let expected = table.split(separator: "\n").map { $0.split(separator: "\t") }
      .filter { $0.first.map(String.init) == name }.map { "\($0[2]) \($0[1])" }
    #expect(!expected.isEmpty)
    // Notes are compared only if they are listed.
    let findings = try Self.findings(in: Self.bytes(name))
      .filter { finding in finding.severity > .note || expected.contains("\(finding.line) \(finding.rule)") }
      .map { "\($0.line) \($0.rule)" }
    #expect(findings.sorted() == expected.sorted())
  }

  /// The findings without byte offsets, which depend on line endings.
  private static func withoutOffsets(in text: String) throws -> [Finding] {
    try findings(in: Array(text.utf8)).map { finding in
      var finding = finding
      finding.range = 0..<0
      return finding
    }
  }

  @Test("findings do not depend on line endings, a byte-order mark or the last newline", arguments: names)
  func mutations(name: String) throws {
    let text = String(decoding: try Self.bytes(name), as: UTF8.self)
      .replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
    let reference = try Self.withoutOffsets(in: text)
    for mutated in [text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text] {
      #expect(try Self.withoutOffsets(in: mutated) == reference)
    }
  }

  @Test("every finding is inside the text", arguments: names)
  func positions(name: String) throws {
    let plan = try Plan(parsing: try Self.bytes(name))
    let lines = SourceLines(of: plan)
    for finding in try Self.findings(in: Self.bytes(name)) {
      let text = try #require(lines.text(of: finding.line))
      let end = try #require(lines.text(of: finding.endLine))
      let line = LineWindow(around: finding.range, inLine: finding.line, of: plan)
      #expect(String(decoding: line.bytes, as: UTF8.self) == text)
      #expect(finding.column >= 1 && finding.column <= text.unicodeScalars.count + 2)
      #expect((finding.line, finding.column) <= (finding.endLine, finding.endColumn))
      #expect(finding.endColumn <= end.unicodeScalars.count + 2)
    }
  }

  @Test("a truncated plan parses", arguments: names)
  func prefixes(name: String) throws {
    let bytes = try Self.bytes(name)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      // A cut inside a character is invalid UTF-8.
      do throws(PlanError) {
        let plan = try Plan(parsing: Array(bytes[..<length]))
        _ = Linter().findings(in: plan)
        _ = ProgressReport(of: plan)
      } catch {
        guard case .notUTF8 = error else { throw error }
      }
    }
  }
}
