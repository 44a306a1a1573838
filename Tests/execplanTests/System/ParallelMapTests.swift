import Foundation
import Testing

@testable import execplan

@Suite struct ParallelMapTests {
  /// Adds the numbers from 0 on, and requests their results in this order.
  private static func numbers(_ count: Int) -> ((Int) -> Void) -> [Int] {
    { add in
      for number in 0..<count { add(number) }
      return Array(0..<count)
    }
  }

  /// Other threads start before all inputs are found, and no input is transformed twice.
  @Test(arguments: [1, 2, 8])
  func resultsArriveInTheRequestedOrder(threads: Int) {
    let wanted = (0..<500).map { ($0 * 7919) % 500 }
    let record = Record()
    var haveStarted = false
    var results: [Int] = []
    ParallelMap.run(
      threads: threads,
      inputs: { add in
        for input in 1000..<1300 { add(input) }
        haveStarted = threads > 1 && record.waitUntil { !$0.transformed.isEmpty }
        for input in 1300..<1500 { add(input) }
        return wanted
      }, weight: \.self, heavy: 1400,
      transform: { input in
        record.monitor.locked { record.transformed.append(input) }
        if input % 50 == 0 { usleep(500) }
        return input * 2
      }, consume: { results.append($0) })
    #expect(haveStarted == (threads > 1))
    #expect(results == wanted.map { ($0 + 1000) * 2 })
    let areDoneOnce = record.monitor.locked { record.transformed.sorted() } == Array(1000..<1500)
    #expect(areDoneOnce)
  }

  /// While inputs are still being found, they start in the order of discovery; after that, heavy ones first.
  @Test func heavyInputsStartFirst() {
    let weights = [5, 1, 40, 2, 90, 3, 30]
    let record = Record()
    var isStarted = false
    var results: [Int] = []
    ParallelMap.run(
      threads: 2,
      inputs: { add in
        add(weights[0])
        isStarted = record.waitUntil { $0.transformed == [5] }
        for weight in weights[1...] { add(weight) }
        return Array(weights.indices)
      }, weight: \.self, heavy: 30,
      transform: { weight in
        record.monitor.locked {
          record.transformed.append(weight)
          record.canContinue = record.transformed.count == weights.count
        }
        // Keeps the other thread busy until this one has started the remaining inputs.
        if weight == 5 { record.waitUntil { $0.canContinue } }
        return weight
      }, consume: { results.append($0) })
    let started = record.monitor.locked { record.transformed }
    #expect(isStarted)
    #expect(started == [5, 90, 40, 30, 1, 2, 3])
    #expect(results == weights)
  }

  @Test(arguments: [nil, 1, 2, 8])
  func noInputAndOneInput(threads: Int?) {
    var results: [Int] = []
    ParallelMap.run(
      threads: threads, inputs: Self.numbers(0), weight: \.self, transform: \.self,
      consume: { results.append($0) })
    #expect(results.isEmpty)
    ParallelMap.run(
      threads: threads, inputs: Self.numbers(1), weight: \.self, transform: { $0 + 5 },
      consume: { results.append($0) })
    #expect(results == [5])
  }

  /// A thread starts on a chosen processor, but is not restricted to it.
  @Test(arguments: 0..<3)
  func aThreadMayRunOnAllProcessors(number: Int) {
    let record = Record()
    let processors = Processors()
    let isStarted = Thread.begin(number: number, on: processors) {
      let count = Processors().count
      record.monitor.locked { record.processors = count }
    }
    #expect(!isStarted || record.waitUntil { $0.processors == processors.count })
  }

  /// A signal handled by another thread would interrupt work that must be completed.
  @Test func aThreadBlocksSignals() {
    @Sendable func blockedSignals() -> [Bool] {
      var blocked = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &blocked)
      return [SIGINT, SIGTERM, SIGHUP].map { sigismember(&blocked, $0) == 1 }
    }
    let before = blockedSignals()
    let record = Record()
    let isStarted = Thread.begin(number: 0, on: Processors()) {
      let blocked = blockedSignals()
      record.monitor.locked { record.blockedSignals = blocked }
    }
    #expect(!isStarted || record.waitUntil { $0.blockedSignals == [true, true, true] })
    #expect(blockedSignals() == before)
  }

  /// What the other threads record, guarded by `monitor`.
  private final class Record: @unchecked Sendable {
    let monitor = Monitor()
    var blockedSignals: [Bool] = []
    var transformed: [Int] = []
    var canContinue = false
    var processors = 0

    /// Waits at most ten seconds until the condition holds; returns whether it does.
    @discardableResult
    func waitUntil(_ holds: (Record) -> Bool) -> Bool {
      for _ in 0..<2000 {
        if monitor.locked({ holds(self) }) { return true }
        usleep(5000)
      }
      return false
    }
  }
}
