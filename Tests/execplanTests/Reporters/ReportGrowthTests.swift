import ExecPlanCore
import TestSupport
import Testing

@testable import execplan

/// A line may be as long as the file and have any number of findings. Showing one must not scan the line.
@Suite struct ReportGrowthTests {
  @Test("Many findings on one line take linear time", arguments: ReportFormat.all.map(\.name) + ["baseline"])
  func growth(format: String) throws {
    let folder = try TemporaryDirectory()
    let words =
      format == "baseline"
      ? ["--write-baseline", folder.path("b.json")] : ["--format", format]
    let work = { (plan: [UInt8]) in
      _ = execplan(
        words: (["validate", "--select", "machine-local-path", "-"] + words).map { Argument($0) }, input: plan
      )
    }
    let make = { (length: Int) in
      Array(
        ("# T\n\n## Progress\n\n## Decision Log\n\n" + String(repeating: "/Users/a/b ", count: length / 11))
          .utf8)
    }
    work(make(0))
    let ratio = Growth.ratio(3_000...96_000, idle: Growth.seconds { work(make(0)) }, make: make, of: work)
    #expect(ratio < Growth.bound)
  }
}
