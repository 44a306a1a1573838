import Testing

@testable import ExecPlanCore

@Suite struct SectionKindTests {
  @Test func builtInKindsHaveDistinctNumbers() {
    let numbers = SectionNames.all.compactMap(\.kind.number)
    #expect(numbers.sorted() == Array(0..<SectionNames.all.count))
    #expect(numbers.count <= 32)
  }
}
