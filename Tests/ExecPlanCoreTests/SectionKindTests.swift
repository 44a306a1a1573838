import Testing

@testable import ExecPlanCore

@Suite struct SectionKindTests {
  /// A vector has a place for each number.
  @Test func everyBuiltInKindHasANumberOfItsOwn() {
    let numbers = SectionNames.entries.compactMap(\.kind.number)
    #expect(numbers.sorted() == Array(0..<SectionNames.entries.count))
    #expect(numbers.count <= 32)
  }
}
