import Testing

@testable import ExecPlanCore

@Suite struct SectionKindTests {
  /// Lists are indexed by the numbers.
  @Test func everyBuiltInKindHasANumberOfItsOwn() {
    let numbers = SectionNames.entries.compactMap(\.kind.number)
    #expect(numbers.sorted() == Array(0..<SectionKind.numberCount))
    #expect(numbers.count == SectionNames.entries.count)
  }
}
