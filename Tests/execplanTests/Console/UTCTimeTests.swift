import Testing

@testable import execplan

@Suite struct UTCTimeTests {
  @Test(arguments: [
    ("2025-01-20T13:00:00Z", 1_737_378_000), ("2025-01-20 13:00Z", 1_737_378_000),
    ("2025-01-20 13:00", 1_737_378_000), ("2025-01-20", 1_737_331_200), ("1970-01-01", 0),
    ("2024-02-29T23:59:59Z", 1_709_251_199), ("2000-03-01", 951_868_800), ("1969-12-31T23:59:59Z", -1),
  ])
  func reading(text: String, seconds: Int) {
    #expect(UTCTime(text)?.secondsSinceEpoch == seconds)
  }

  @Test(arguments: [
    "", "now", "2025-13-01", "2025-02-29", "2025-01-00", "2025-01-20T25:00Z", "2025-01-20T13:60", "2025-1-2",
    "2025-01-20T13", "2025-01-20T13:00:00+02:00", "2025-01-20Z", "2025-01-20T13:00:",
  ])
  func refusal(text: String) {
    #expect(UTCTime(text) == nil)
  }
}
