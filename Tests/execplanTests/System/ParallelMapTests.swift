import Foundation
import Testing

@testable import execplan

@Suite struct ParallelMapTests {
  /// Hands over numbers from 0 on, all of which are wanted in this order.
  private static func numbers(_ count: Int) -> ((Int) -> Void) -> [Int] {
    { add in
      for number in 0..<count { add(number) }
      return Array(0..<count)
    }
  }

  /// Other threads begin before all inputs are found, and nothing is done twice for it.
  @Test(arguments: [1, 2, 8])
  func resultsComeInTheOrderInWhichTheyAreWanted(threads: Int) {
    let wanted = (0..<500).map { ($0 * 7919) % 500 }
    let noted = Noted()
    var areBegun = false
    var results: [Int] = []
    ParallelMap.run(
      threads: threads,
      inputs: { add in
        for input in 1000..<1300 { add(input) }
        areBegun = threads > 1 && noted.comesToBe { !$0.transformed.isEmpty }
        for input in 1300..<1500 { add(input) }
        return wanted
      }, weight: \.self, heavy: 1400,
      transform: { input in
        noted.monitor.locked { noted.transformed.append(input) }
        if input % 50 == 0 { usleep(500) }
        return input * 2
      }, consume: { results.append($0) })
    #expect(areBegun == (threads > 1))
    #expect(results == wanted.map { ($0 + 1000) * 2 })
    let areDoneOnce = noted.monitor.locked { noted.transformed.sorted() } == Array(1000..<1500)
    #expect(areDoneOnce)
  }

  /// What is begun while inputs are still found is taken as it comes; then the heaviest ones go first.
  @Test func heavyOnesAreBegunFirst() {
    let weights = [5, 1, 40, 2, 90, 3, 30]
    let noted = Noted()
    var isBegun = false
    var results: [Int] = []
    ParallelMap.run(
      threads: 2,
      inputs: { add in
        add(weights[0])
        isBegun = noted.comesToBe { $0.transformed == [5] }
        for weight in weights[1...] { add(weight) }
        return Array(weights.indices)
      }, weight: \.self, heavy: 30,
      transform: { weight in
        noted.monitor.locked {
          noted.transformed.append(weight)
          noted.mayGoOn = noted.transformed.count == weights.count
        }
        // Keeps the other thread busy until this one has begun all that are left.
        if weight == 5 { noted.comesToBe { $0.mayGoOn } }
        return weight
      }, consume: { results.append($0) })
    let begun = noted.monitor.locked { noted.transformed }
    #expect(isBegun)
    #expect(begun == [5, 90, 40, 30, 1, 2, 3])
    #expect(results == weights)
  }

  @Test(arguments: [nil, 1, 2, 8])
  func nothingAndOne(threads: Int?) {
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

  /// Each begins on a processor of its own, and is not kept there.
  @Test(arguments: 0..<3)
  func aThreadMayRunOnAllProcessors(number: Int) {
    let noted = Noted()
    let processors = Processors()
    let isBegun = Thread.begin(number: number, on: processors) {
      let count = Processors().count
      noted.monitor.locked { noted.processors = count }
    }
    #expect(!isBegun || noted.comesToBe { $0.processors == processors.count })
  }

  /// A signal that another thread took would end a run in the midst of what must not be left half done.
  @Test func aThreadTakesNoSignals() {
    @Sendable func heldBack() -> [Bool] {
      var held = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &held)
      return [SIGINT, SIGTERM, SIGHUP].map { sigismember(&held, $0) == 1 }
    }
    let before = heldBack()
    let noted = Noted()
    let isBegun = Thread.begin(number: 0, on: Processors()) {
      let held = heldBack()
      noted.monitor.locked { noted.heldBack = held }
    }
    #expect(!isBegun || noted.comesToBe { $0.heldBack == [true, true, true] })
    #expect(heldBack() == before)
  }

  /// What one other thread notes before it ends, under the monitor's lock.
  private final class Noted: @unchecked Sendable {
    let monitor = Monitor()
    var heldBack: [Bool] = []
    var transformed: [Int] = []
    var mayGoOn = false
    var processors = 0

    /// Waits until something is noted, ten seconds at most; returns whether it is.
    @discardableResult
    func comesToBe(_ isNoted: (Noted) -> Bool) -> Bool {
      for _ in 0..<2000 {
        if monitor.locked({ isNoted(self) }) { return true }
        usleep(5000)
      }
      return false
    }
  }
}
