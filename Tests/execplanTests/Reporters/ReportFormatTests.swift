import Foundation
import TestSupport
import Testing

@testable import execplan

@Suite struct ReportFormatTests {
  /// `Reporter` is the protocol, and `StatisticsReporter` belongs to `--statistics`.
  @Test func everyReporterIsInTheList() throws {
    let folder = packageRoot.appendingPathComponent("Sources/execplan/Reporters")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Reporter.swift") }
    let settings = ReportSettings(now: UTCTime(secondsSinceEpoch: 0))
    let listed = ReportFormat.all.map { "\(type(of: $0.makeReporter(settings))).swift" }
    #expect(Set(files).subtracting(listed) == ["Reporter.swift", "StatisticsReporter.swift"])
    #expect(Set(listed).isSubset(of: files))
  }

  @Test func namesAreUnique() {
    #expect(Set(ReportFormat.all.map(\.name)).count == ReportFormat.all.count)
  }
}
