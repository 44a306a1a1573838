import Testing

@testable import execplan

@Suite struct ReportFormatTests {
  @Test func namesAreUnique() {
    #expect(Set(ReportFormat.all.map(\.name)).count == ReportFormat.all.count)
  }
}
