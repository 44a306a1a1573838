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

  /// Another thread prepares where there is one, and has time to begin before all is done.
  @Test(arguments: [1, 2, 3])
  func preparedByAnotherThread(threads: Int) {
    let noted = Noted()
    var results: [Int] = []
    ParallelMap.run(threads: threads) {
      noted.preparations += 1
      noted.isPreparedHere = pthread_equal(pthread_self(), noted.own) != 0
    } inputs: {
      usleep(100_000)
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
    #expect(!noted.isPreparedHere)
  }

  /// Nobody waits for a thread that still prepares when all is done.
  @Test func allIsDoneBeforeItIsPrepared() {
    let monitor = Monitor()
    let noted = Noted()
    var results: [Int] = []
    ParallelMap.run(threads: 3) {
      usleep(500_000)
      monitor.locked { noted.preparations += 1 }
    } inputs: {
      Array(0..<20)
    } weight: {
      $0
    } transform: {
      $0
    } consume: {
      results.append($0)
    }
    #expect(results == Array(0..<20))
    #expect(monitor.locked { noted.preparations } == 0)
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
    let monitor = Monitor()
    let isBegun = Thread.begin(number: number, on: processors) {
      let count = Processors().count
      monitor.locked {
        noted.processors = count
        monitor.signal()
      }
    }
    monitor.locked { while isBegun, noted.processors == 0 { monitor.wait() } }
    #expect(!isBegun || noted.processors == processors.count)
  }

  /// What one other thread notes before it ends.
  private final class Noted: @unchecked Sendable {
    var processors = 0
    var preparations = 0
    var isPreparedHere = false
    let own = pthread_self()
  }
}
