import Testing

@testable import MarkdownTree

@Suite struct SpecialByteBitmapTests {
  /// Some offsets are close to each other and some far apart.
  private let marked: Set<Int> = [0, 1, 7, 8, 63, 64, 65, 130, 250, 255, 256, 257, 400, 700, 701, 1023, 1024]

  private func marks(at index: Int) -> UInt64 {
    (0..<64).reduce(0) { marked.contains(index + $1) ? $0 | 1 << UInt64($1) : $0 }
  }

  private func expectMarks(of range: Range<Int>, in map: borrowing SpecialByteBitmap) {
    for index in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
      for limit in [index, index + 1, index + 57, index + 64, index + 130, range.upperBound]
      where limit <= range.upperBound {
        let first = (index..<limit).first { marked.contains($0) } ?? limit
        let found = map.first(from: index, limit: limit)
        #expect(found == first, "from \(index) before \(limit)")
      }
    }
  }

  @Test func findsEveryMarkInEveryRange() {
    var map = SpecialByteBitmap()
    // Ranges adjacent to the covered one, inside it, after a gap, and before it.
    for range in [0..<70, 3..<65, 65..<600, 900..<1100, 901..<1300, 5..<5, 6..<260] {
      map.cover(from: range.lowerBound, to: range.upperBound) { marks(at: $0) }
      expectMarks(of: range, in: map)
    }
  }

  @Test func hasNoMarksOutsideItsRange() {
    var map = SpecialByteBitmap()
    let beforeAny = map.first(from: 0, limit: 100)
    #expect(beforeAny == 100)
    map.cover(from: 300, to: 310) { marks(at: $0) }
    let before = map.first(from: 200, limit: 270)
    #expect(before == 270)
    let after = map.first(from: 1020, limit: 1030)
    #expect(after == 1030)
  }
}
