import Foundation
import Testing

@testable import execplan

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 8])
  func resultsComeInTheOrderOfTheInputs(threads: Int) {
    let inputs = (0..<500).map { ($0 * 7919) % 500 }
    var results: [Int] = []
    ParallelMap.run(
      threads: threads, inputs: { inputs }, weight: \.self, heavy: 400,
      transform: { input in
        if input % 50 == 0 { usleep(500) }
        return input * 2
      }, consume: { results.append($0) })
    #expect(results == inputs.map { $0 * 2 })
  }

  /// However long it takes to find the inputs, and to prepare.
  @Test(arguments: [1, 2, 3], [0, 2000])
  func preparedByAnotherThreadIfThereIsOne(threads: Int, delay: UInt32) {
    let noted = Noted()
    var results: [Int] = []
    ParallelMap.run(threads: threads) {
      usleep(2000 - delay)
      noted.preparations += 1
    } inputs: {
      usleep(delay)
      return Array(0..<20)
    } weight: {
      $0
    } transform: {
      $0
    } consume: {
      results.append($0)
    }
    #expect(results == Array(0..<20))
    #expect(noted.preparations == (threads == 1 ? 0 : 1))
  }

  @Test(arguments: [nil, 1, 2, 8])
  func nothingAndOne(threads: Int?) {
    var results: [Int] = []
    ParallelMap.run(
      threads: threads, inputs: { [] }, weight: \.self, transform: \.self, consume: { results.append($0) })
    #expect(results.isEmpty)
    ParallelMap.run(
      threads: threads, inputs: { [5] }, weight: \.self, transform: \.self, consume: { results.append($0) })
    #expect(results == [5])
  }

  /// Each begins on a processor of its own, and is not kept there.
  @Test(arguments: 0..<3)
  func aThreadMayRunOnAllProcessors(number: Int) {
    let noted = Noted()
    let processors = Processors()
    let thread = Thread(number: number, on: processors) { noted.processors = Processors().count }
    thread?.join()
    #expect(thread == nil || noted.processors == processors.count)
  }

  /// What one other thread notes before it ends.
  private final class Noted: @unchecked Sendable {
    var processors = 0
    var preparations = 0
  }
}
