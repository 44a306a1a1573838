import TestSupport
import Testing

@testable import execplan

/// The full text of every format, for a plan and a path with everything that could break a format: each
/// severity, findings on two lines, percent signs, commas, colons, quotes, tabs, markup and non-ASCII text.
@Suite struct GoldenFormatTests {
  @Test(arguments: ReportFormat.all.map(\.name))
  func format(name: String) throws {
    let input = try [UInt8](Golden("cli/formats/every-kind.md").bytes)
    let words = [
      "validate", "--format", name, "--now", "2025-06-01T00:00:00Z", "--color", "never",
      "--stdin-filename", "plans/größe, 100%: \"a\".md", "-",
    ]
    let run = execplan(words: words.map { Argument($0) }, input: input)
    #expect(run.status == .findings)
    #expect(run.errors == "")
    #expect(try Golden("cli/formats/\(name).txt").difference(from: run.output) == nil)
  }
}
