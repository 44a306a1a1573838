import Foundation
import Testing

@testable import execplan

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 8])
  func resultsComeInTheOrderOfTheInputs(threads: Int) {
    let inputs = (0..<500).map { ($0 * 7919) % 500 }
    var results: [Int] = []
    ParallelMap.run(inputs, threads: threads, weight: \.self, heavy: 400) { input in
      if input % 50 == 0 { usleep(500) }
      return input * 2
    } consume: {
      results.append($0)
    }
    #expect(results == inputs.map { $0 * 2 })
  }

  @Test func nothingAndOne() {
    var count = 0
    ParallelMap.run([Int](), weight: \.self, transform: \.self, consume: { _ in count += 1 })
    #expect(count == 0)
    ParallelMap.run([5], weight: \.self, transform: \.self, consume: { count += $0 })
    #expect(count == 5)
  }

  /// Each begins on a processor of its own, and is not kept there.
  @Test(arguments: 0..<3)
  func aThreadMayRunOnAllProcessors(number: Int) {
    let count = Counted()
    let processors = Processors()
    let thread = Thread(number: number, on: processors) { count.processors = Processors().count }
    thread?.join()
    #expect(thread == nil || count.processors == processors.count)
  }

  private final class Counted: @unchecked Sendable { var processors = 0 }
}
