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
  @Test(.timeLimit(.minutes(1)), arguments: [1, 2, 3])
  func preparedByAnotherThread(threads: Int) {
    let noted = Noted()
    var results: [Int] = []
    ParallelMap.run(threads: threads) {
      noted.monitor.locked {
        noted.preparations += 1
        noted.isPreparedHere = pthread_equal(pthread_self(), noted.own) != 0
        noted.monitor.signal()
      }
    } inputs: {
      noted.monitor.locked { while threads > 1, noted.preparations == 0 { noted.monitor.wait() } }
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
  @Test(.timeLimit(.minutes(1)))
  func allIsDoneBeforeItIsPrepared() {
    let noted = Noted()
    var results: [Int] = []
    ParallelMap.run(threads: 3) {
      noted.monitor.locked { while !noted.mayGoOn { noted.monitor.wait() } }
    } inputs: {
      Array(0..<20)
    } weight: {
      $0
    } transform: {
      $0
    } consume: {
      results.append($0)
    }
    noted.monitor.locked {
      noted.mayGoOn = true
      noted.monitor.signal()
    }
    #expect(results == Array(0..<20))
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
    let isBegun = Thread.begin(number: number, on: processors) {
      let count = Processors().count
      noted.monitor.locked {
        noted.processors = count
        noted.monitor.signal()
      }
    }
    noted.monitor.locked { while isBegun, noted.processors == 0 { noted.monitor.wait() } }
    #expect(!isBegun || noted.processors == processors.count)
  }

  /// A signal that another thread took would end a run in the midst of what must not be left half done.
  @Test(.timeLimit(.minutes(1)))
  func aThreadTakesNoSignals() {
    @Sendable func heldBack() -> [Bool] {
      var held = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &held)
      return [SIGINT, SIGTERM, SIGHUP].map { sigismember(&held, $0) == 1 }
    }
    let before = heldBack()
    let noted = Noted()
    let isBegun = Thread.begin(number: 0, on: Processors()) {
      let held = heldBack()
      noted.monitor.locked {
        noted.heldBack = held
        noted.monitor.signal()
      }
    }
    noted.monitor.locked { while isBegun, noted.heldBack.isEmpty { noted.monitor.wait() } }
    #expect(!isBegun || noted.heldBack == [true, true, true])
    #expect(heldBack() == before)
  }

  /// What one other thread notes before it ends, under the monitor's lock.
  private final class Noted: @unchecked Sendable {
    let monitor = Monitor()
    var heldBack: [Bool] = []
    var mayGoOn = false
    var processors = 0
    var preparations = 0
    var isPreparedHere = false
    let own = pthread_self()
  }
}
